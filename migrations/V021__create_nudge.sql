-- A few words from staff to a student who has gone quiet, so that nobody is written to twice in a week by accident.
CREATE TABLE nudge (
  id            INTEGER PRIMARY KEY,
  enrolment_id  INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  written_by    INTEGER REFERENCES account (id) ON DELETE SET NULL,
  text          TEXT    NOT NULL CHECK (trim(text) <> '' AND length(text) <= 5000),
  written_at    TEXT    NOT NULL CHECK (written_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX nudge_by_enrolment ON nudge (enrolment_id, written_at);
CREATE INDEX nudge_by_writer ON nudge (written_by) WHERE written_by IS NOT NULL;
