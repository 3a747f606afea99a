-- What a student and the graders say to each other under released feedback. What the student says is unread until a
-- grader answers it or says that it was read; the other side is told once of what came in one go. Taking a release back
-- hides the thread and keeps it.
CREATE TABLE reply (
  id             INTEGER PRIMARY KEY,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  author_id      INTEGER REFERENCES account (id) ON DELETE SET NULL,
  by_student     INTEGER NOT NULL CHECK (by_student IN (0, 1)),
  text           TEXT    NOT NULL CHECK (trim(text) <> '' AND length(text) <= 4000),
  sent_at        TEXT    NOT NULL CHECK (sent_at GLOB '????-??-??T??:??:??.???Z'),
  seen_at        TEXT    CHECK (seen_at GLOB '????-??-??T??:??:??.???Z'),
  told_at        TEXT    CHECK (told_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (by_student = 1 OR seen_at IS NULL)
) STRICT;

CREATE INDEX reply_by_submission ON reply (submission_id, id);
CREATE INDEX reply_by_author ON reply (author_id, id) WHERE author_id IS NOT NULL;
CREATE INDEX reply_unread ON reply (submission_id) WHERE by_student = 1 AND seen_at IS NULL;
CREATE INDEX reply_untold ON reply (sent_at) WHERE told_at IS NULL;

-- A reply that is being written. The row stays when it is sent, empty, so that its version goes on.
CREATE TABLE reply_draft (
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  account_id     INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  text           TEXT    NOT NULL CHECK (length(text) <= 20000),
  version        INTEGER NOT NULL DEFAULT 1,
  saved_at       TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (submission_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reply_draft_by_account ON reply_draft (account_id);
