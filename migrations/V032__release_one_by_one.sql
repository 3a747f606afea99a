-- A release of grades: of an assignment for everybody, a section or one student; now, or planned for a moment. It is
-- taken back as a whole, and only once that is no longer possible are its students told.
CREATE TABLE release (
  id             INTEGER PRIMARY KEY,
  assignment_id  INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  section_id     INTEGER REFERENCES section (id) ON DELETE CASCADE,
  enrolment_id   INTEGER REFERENCES enrolment (id) ON DELETE CASCADE,
  actor_id       INTEGER REFERENCES account (id) ON DELETE SET NULL,
  made_at        TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  planned_at     TEXT    CHECK (planned_at GLOB '????-??-??T??:??:??.???Z'),
  cancelled_at   TEXT    CHECK (cancelled_at GLOB '????-??-??T??:??:??.???Z'),
  released_at    TEXT    CHECK (released_at GLOB '????-??-??T??:??:??.???Z'),
  undone_at      TEXT    CHECK (undone_at GLOB '????-??-??T??:??:??.???Z'),
  told_at        TEXT    CHECK (told_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (section_id IS NULL OR enrolment_id IS NULL),
  CHECK (planned_at IS NOT NULL OR released_at IS NOT NULL),
  CHECK (cancelled_at IS NULL OR released_at IS NULL),
  CHECK (released_at IS NOT NULL OR (undone_at IS NULL AND told_at IS NULL)),
  CHECK (undone_at IS NULL OR told_at IS NULL)
) STRICT;

CREATE INDEX release_by_assignment ON release (assignment_id, id);
CREATE INDEX release_by_section ON release (section_id) WHERE section_id IS NOT NULL;
CREATE INDEX release_by_enrolment ON release (enrolment_id) WHERE enrolment_id IS NOT NULL;
CREATE INDEX release_by_actor ON release (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX release_planned ON release (planned_at) WHERE released_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX release_untold ON release (released_at)
  WHERE released_at IS NOT NULL AND undone_at IS NULL AND told_at IS NULL;

-- The grades that a release showed.
CREATE TABLE release_item (
  release_id     INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  PRIMARY KEY (release_id, submission_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX release_item_by_submission ON release_item (submission_id);
