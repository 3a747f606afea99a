-- Rubrics are edited while they are graded by: a version against overwriting, what a criterion looks at, and a history.
ALTER TABLE rubric ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE criterion ADD COLUMN description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 2000);

CREATE INDEX assignment_by_rubric ON assignment (rubric_id) WHERE rubric_id IS NOT NULL;
CREATE INDEX assessment_level_by_criterion ON assessment_level (criterion_id);

-- Who changed what, and how many scores were worked out again by it.
CREATE TABLE rubric_change (
  id         INTEGER PRIMARY KEY,
  rubric_id  INTEGER NOT NULL REFERENCES rubric (id) ON DELETE CASCADE,
  at         TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor_id   INTEGER REFERENCES account (id) ON DELETE SET NULL,
  what       TEXT    NOT NULL CHECK (trim(what) <> ''),
  scores     INTEGER NOT NULL DEFAULT 0 CHECK (scores >= 0)
) STRICT;

CREATE INDEX rubric_change_by_rubric ON rubric_change (rubric_id, id);
CREATE INDEX rubric_change_by_actor ON rubric_change (actor_id) WHERE actor_id IS NOT NULL;

-- What somebody has typed of a rubric and not put in force: it saves itself here, and moves no score.
CREATE TABLE rubric_draft (
  rubric_id   INTEGER NOT NULL REFERENCES rubric (id) ON DELETE CASCADE,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  content     TEXT    NOT NULL CHECK (json_valid(content)),
  version     INTEGER NOT NULL DEFAULT 1,
  saved_at    TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (rubric_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX rubric_draft_by_account ON rubric_draft (account_id);
