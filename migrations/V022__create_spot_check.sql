-- A piece of evidence that was drawn by lot, to be talked through with the student. What was drawn stays drawn.
CREATE TABLE spot_check (
  id           INTEGER PRIMARY KEY,
  evidence_id  INTEGER NOT NULL UNIQUE REFERENCES evidence (id) ON DELETE CASCADE,
  drawn_by     INTEGER REFERENCES account (id) ON DELETE SET NULL,
  drawn_at     TEXT    NOT NULL CHECK (drawn_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX spot_check_by_drawer ON spot_check (drawn_by) WHERE drawn_by IS NOT NULL;
