-- What was read from a file of rubrics, until it is brought in; the file is not kept.
CREATE TABLE rubric_preview (
  id          INTEGER PRIMARY KEY,
  course_id   INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  file_name   TEXT    NOT NULL CHECK (length(file_name) <= 255),
  content     TEXT    NOT NULL CHECK (json_valid(content)),
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (course_id, account_id)
) STRICT;

CREATE INDEX rubric_preview_by_account ON rubric_preview (account_id);
