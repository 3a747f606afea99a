-- A student asks that one criterion of a released grade is looked at again, once; the answer stands beside it for good.
-- Work without a rubric has no criterion: it is asked about as a whole.
CREATE TABLE regrade_request (
  id             INTEGER PRIMARY KEY,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  criterion_id   INTEGER REFERENCES criterion (id) ON DELETE CASCADE,
  reason         TEXT    NOT NULL CHECK (trim(reason) <> '' AND length(reason) <= 2000),
  asked_at       TEXT    NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??.???Z'),
  answer         TEXT    NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
  answered_by    INTEGER REFERENCES account (id) ON DELETE SET NULL,
  answered_at    TEXT    CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((answered_at IS NULL) = (trim(answer) = ''))
) STRICT;

CREATE UNIQUE INDEX regrade_request_once ON regrade_request (submission_id, coalesce(criterion_id, 0));
CREATE INDEX regrade_request_by_criterion ON regrade_request (criterion_id);
CREATE INDEX regrade_request_open ON regrade_request (submission_id) WHERE answered_at IS NULL;
