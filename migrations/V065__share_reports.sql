-- V065: reports for holders of a link. A release is frozen as it was shown, with small numbers hidden: a later one is held
-- against every earlier one, also when nobody can open it any more, so that no difference tells what was hidden.
CREATE TABLE shared_report (
  id        INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE, -- from whose page it was shared
  scope     TEXT    NOT NULL CHECK (scope <> ''), -- which courses and sections, in one spelling: equal text, equal scope
  title     TEXT    NOT NULL CHECK (trim(title) <> ''),
  smallest  INTEGER NOT NULL CHECK (smallest BETWEEN 5 AND 30),
  document  TEXT    NOT NULL CHECK (json_valid(document)),
  hidden    TEXT    NOT NULL CHECK (json_valid(hidden)), -- figures kept back and why, for the instructors alone
  made_by   INTEGER REFERENCES account (id) ON DELETE SET NULL,
  made_at   TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX shared_report_by_course ON shared_report (course_id, id);
CREATE INDEX shared_report_by_scope ON shared_report (scope, id);
CREATE INDEX shared_report_by_maker ON shared_report (made_by) WHERE made_by IS NOT NULL;

CREATE TRIGGER shared_report_never_changes
BEFORE UPDATE OF course_id, scope, title, smallest, document, hidden, made_at ON shared_report
BEGIN
  SELECT raise(ABORT, 'a report that was shared stays as it was');
END;

-- Whom a release tells of, the withdrawn among them: another scope with one of them in it is refused.
CREATE TABLE shared_report_person (
  report_id    INTEGER NOT NULL REFERENCES shared_report (id) ON DELETE CASCADE,
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  PRIMARY KEY (report_id, enrolment_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX shared_report_person_by_enrolment ON shared_report_person (enrolment_id);

-- A way to a release. Only its hash is stored, so that it is shown once.
CREATE TABLE shared_report_link (
  id         INTEGER PRIMARY KEY,
  report_id  INTEGER NOT NULL REFERENCES shared_report (id) ON DELETE CASCADE,
  holder     TEXT    NOT NULL CHECK (trim(holder) <> '' AND length(holder) <= 100),
  token_hash TEXT    NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  made_by    INTEGER REFERENCES account (id) ON DELETE SET NULL,
  made_at    TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at TEXT    CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_at TEXT    CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (expires_at IS NULL OR julianday(expires_at) > julianday(made_at))
) STRICT;

CREATE INDEX shared_report_link_by_report ON shared_report_link (report_id, id);
CREATE INDEX shared_report_link_by_maker ON shared_report_link (made_by) WHERE made_by IS NOT NULL;
