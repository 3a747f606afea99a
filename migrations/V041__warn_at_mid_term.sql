-- A student was told at mid-term how things stand: when, why, and with what words. Never changed afterwards.
CREATE TABLE warning (
  id            INTEGER PRIMARY KEY,
  enrolment_id  INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  written_by    INTEGER REFERENCES account (id) ON DELETE SET NULL,
  performance   INTEGER NOT NULL CHECK (performance IN (0, 1)),
  attendance    INTEGER NOT NULL CHECK (attendance IN (0, 1)),
  figures       TEXT    NOT NULL CHECK (trim(figures) <> '' AND length(figures) <= 1000),
  text          TEXT    NOT NULL CHECK (trim(text) <> '' AND length(text) <= 10000),
  written_at    TEXT    NOT NULL CHECK (written_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (performance + attendance > 0)
) STRICT;

CREATE INDEX warning_by_enrolment ON warning (enrolment_id, id);
CREATE INDEX warning_by_writer ON warning (written_by) WHERE written_by IS NOT NULL;
