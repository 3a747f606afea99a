-- V072: what is typed about an outcome is kept until it is filed, by whoever types it and by the address of the form; and a
-- planned next step has a version of its own, so that two windows do not write over each other.
CREATE TABLE outcome_draft (
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  form        TEXT    NOT NULL CHECK (form GLOB '/*' AND length(form) <= 100),
  fields      TEXT    NOT NULL CHECK (json_valid(fields) AND length(fields) <= 10000),
  version     INTEGER NOT NULL CHECK (version > 0),
  saved_at    TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (account_id, form)
) STRICT, WITHOUT ROWID;

ALTER TABLE opportunity ADD COLUMN next_version INTEGER NOT NULL DEFAULT 0 CHECK (next_version >= 0);
