-- A possible internship or job, the student's own.
CREATE TABLE opportunity (
  id            INTEGER PRIMARY KEY,
  account_id    INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  organisation  TEXT    NOT NULL CHECK (trim(organisation) <> '' AND length(organisation) <= 200),
  role          TEXT    NOT NULL CHECK (trim(role) <> '' AND length(role) <= 200),
  kind          TEXT    NOT NULL CHECK (kind IN ('INTERNSHIP', 'CO_OP', 'JOB', 'POSTGRADUATE_INTERNSHIP', 'VOLUNTEER_SERVICE')),
  source        TEXT    NOT NULL CHECK (source IN ('NETWORKING', 'WORKED_THERE_BEFORE', 'CAREER_FAIR', 'POSTING', 'ON_CAMPUS', 'SELF_INITIATED', 'OTHER')),
  notes         TEXT    NOT NULL DEFAULT '',
  version       INTEGER NOT NULL DEFAULT 1,
  created_at    TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX opportunity_by_account ON opportunity (account_id, id);

CREATE TABLE opportunity_contact (
  opportunity_id  INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE,
  contact_id      INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  role            TEXT    NOT NULL CHECK (role IN ('RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'REFERRER', 'REFERENCE', 'OTHER')),
  PRIMARY KEY (opportunity_id, contact_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX opportunity_contact_by_contact ON opportunity_contact (contact_id);

-- What became of an opportunity, step by step. Only ever added to: an undo is another event.
CREATE TABLE stage_event (
  id              INTEGER PRIMARY KEY,
  opportunity_id  INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE,
  stage           TEXT    NOT NULL CHECK (stage IN ('LEAD', 'APPLIED', 'SCREEN', 'INTERVIEW', 'OFFER', 'ACCEPTED', 'DECLINED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'RESCINDED')),
  happened_on     TEXT    NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
  recorded_at     TEXT    NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
  undoes          INTEGER REFERENCES stage_event (id) CHECK (undoes <> id)
) STRICT;

CREATE INDEX stage_event_by_opportunity ON stage_event (opportunity_id, id);

CREATE TRIGGER stage_event_never_changes BEFORE UPDATE ON stage_event
BEGIN
  SELECT raise(ABORT, 'stage events are only ever added');
END;

-- What a student filed, or had filed, as of a date, in a course.
CREATE TABLE outcome (
  id                    INTEGER PRIMARY KEY,
  enrolment_id          INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  opportunity_id        INTEGER REFERENCES opportunity (id) ON DELETE SET NULL,
  as_of                 TEXT    NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
  status                TEXT    CHECK (status IN ('EMPLOYED_FULL_TIME', 'EMPLOYED_PART_TIME', 'SELF_EMPLOYED', 'POSTGRADUATE_INTERNSHIP', 'VOLUNTEER_SERVICE', 'MILITARY', 'CONTINUING_EDUCATION', 'SEEKING_EMPLOYMENT', 'SEEKING_EDUCATION', 'NOT_SEEKING', 'PREFER_NOT_TO_SAY')),
  kind                  TEXT    CHECK (kind IN ('INTERNSHIP', 'CO_OP', 'JOB', 'POSTGRADUATE_INTERNSHIP', 'VOLUNTEER_SERVICE')),
  employer              TEXT    NOT NULL DEFAULT '',
  title                 TEXT    NOT NULL DEFAULT '',
  starts_on             TEXT    CHECK (starts_on IS date(starts_on, '+0 days')),
  accepted_on           TEXT    CHECK (accepted_on IS date(accepted_on, '+0 days')),
  offered_on            TEXT    CHECK (offered_on IS date(offered_on, '+0 days')),
  applied_on            TEXT    CHECK (applied_on IS date(applied_on, '+0 days')),
  hours_a_week          INTEGER CHECK (hours_a_week BETWEEN 1 AND 100),
  pay                   TEXT    CHECK (pay IN ('WAGE', 'STIPEND', 'UNPAID')),
  academic_credit       INTEGER NOT NULL DEFAULT 0 CHECK (academic_credit IN (0, 1)),
  proof                 TEXT    NOT NULL DEFAULT 'CLAIMED' CHECK (proof IN ('CLAIMED', 'DOCUMENTED', 'VERIFIED')),
  path_proof            TEXT    NOT NULL DEFAULT 'ASSERTED' CHECK (path_proof IN ('ASSERTED', 'DATED', 'CONTEMPORANEOUS')),
  without_this_contact  TEXT    CHECK (without_this_contact IN ('YES', 'NO', 'UNSURE')),
  quote                 TEXT    NOT NULL DEFAULT '' CHECK (length(quote) <= 2000),
  consent_to_quote      INTEGER NOT NULL DEFAULT 0 CHECK (consent_to_quote IN (0, 1)),
  filed_by              INTEGER REFERENCES account (id) ON DELETE SET NULL,
  filed_at              TEXT    NOT NULL CHECK (filed_at GLOB '????-??-??T??:??:??.???Z'),
  version               INTEGER NOT NULL DEFAULT 1,
  CHECK ((status IS NULL) <> (kind IS NULL)),
  CHECK (kind IS NULL OR (trim(employer) <> '' AND trim(title) <> '' AND accepted_on IS NOT NULL))
) STRICT;

CREATE INDEX outcome_by_enrolment ON outcome (enrolment_id, id);
CREATE UNIQUE INDEX one_outcome_an_opportunity ON outcome (opportunity_id) WHERE opportunity_id IS NOT NULL;

-- The frozen path to an outcome: the touches that led to the offer, as they stood when it was filed.
CREATE TABLE outcome_step (
  id            INTEGER PRIMARY KEY,
  outcome_id    INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  touch_id      INTEGER REFERENCES touch (id) ON DELETE SET NULL,
  person        TEXT    NOT NULL,
  organisation  TEXT    NOT NULL,
  introduced_by TEXT    NOT NULL DEFAULT '',
  channel       TEXT    NOT NULL,
  two_way       INTEGER NOT NULL CHECK (two_way IN (0, 1)),
  happened_on   TEXT    NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
  logged_at     TEXT    NOT NULL CHECK (logged_at GLOB '????-??-??T??:??:??.???Z'),
  what          TEXT    NOT NULL,
  origin        TEXT    NOT NULL CHECK (origin IN ('NEW', 'REACTIVATED', 'PREEXISTING')),
  tie           TEXT    CHECK (tie IN ('OFTEN', 'OCCASIONALLY', 'RARELY')),
  hiring        INTEGER NOT NULL DEFAULT 0 CHECK (hiring IN (0, 1)),
  UNIQUE (outcome_id, position)
) STRICT;

-- The assignments that a step of the path was handed in for, as of filing.
CREATE TABLE outcome_step_assignment (
  step_id        INTEGER NOT NULL REFERENCES outcome_step (id) ON DELETE CASCADE,
  assignment_id  INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  PRIMARY KEY (step_id, assignment_id)
) STRICT, WITHOUT ROWID;
