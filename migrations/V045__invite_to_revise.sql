-- A student is invited to revise what was handed in, with a due of its own. It holds for attempts handed in after the
-- invitation and before it was withdrawn; a new invitation withdraws the one before. Rows are its history.
CREATE TABLE revision (
  id             INTEGER PRIMARY KEY,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  due_at         TEXT    NOT NULL CHECK (due_at GLOB '????-??-??T??:??:??.???Z'),
  note           TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  invited_by     INTEGER REFERENCES account (id) ON DELETE SET NULL,
  invited_at     TEXT    NOT NULL CHECK (invited_at GLOB '????-??-??T??:??:??.???Z'),
  withdrawn_by   INTEGER REFERENCES account (id) ON DELETE SET NULL,
  withdrawn_at   TEXT    CHECK (withdrawn_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (withdrawn_at IS NOT NULL OR withdrawn_by IS NULL)
) STRICT;

CREATE INDEX revision_by_submission ON revision (submission_id, id);
CREATE UNIQUE INDEX one_open_revision ON revision (submission_id) WHERE withdrawn_at IS NULL;
CREATE INDEX revision_by_inviter ON revision (invited_by) WHERE invited_by IS NOT NULL;
CREATE INDEX revision_by_withdrawer ON revision (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
