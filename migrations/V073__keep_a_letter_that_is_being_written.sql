-- The words of a letter to students that its writer has not sent yet, by the names of the form's fields. Once it is sent
-- they are emptied and the version goes on, so that a save that was under way then comes too late.
CREATE TABLE letter_draft (
  course_id   INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind        TEXT    NOT NULL CHECK (kind IN ('MESSAGE', 'NUDGE', 'WARNING')),
  words       TEXT    NOT NULL CHECK (json_valid(words) AND length(words) <= 200000),
  version     INTEGER NOT NULL DEFAULT 1,
  saved_at    TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (course_id, account_id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_draft_by_account ON letter_draft (account_id);
