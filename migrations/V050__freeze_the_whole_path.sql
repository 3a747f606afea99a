-- V050: a frozen path tells all that its picture shows: who is who, what each person was to the offer, when a step was
-- handed in, the stages, and the talks that told of it.

-- The first step with the same person, as the number of that person; 0 is never given. The introducer by the same number
-- if there are steps with them, so that two people of one name are two.
ALTER TABLE outcome_step ADD COLUMN who INTEGER NOT NULL DEFAULT 0 CHECK (who >= 0);
ALTER TABLE outcome_step ADD COLUMN introducer INTEGER CHECK (introducer > 0);
ALTER TABLE outcome_step ADD COLUMN role TEXT CHECK (role IN ('RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'REFERRER', 'REFERENCE', 'OTHER'));

ALTER TABLE outcome_step_assignment ADD COLUMN handed_in_at TEXT CHECK (handed_in_at GLOB '????-??-??T??:??:??.???Z');

CREATE TABLE outcome_stage (
  outcome_id   INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL CHECK (position > 0),
  stage        TEXT    NOT NULL CHECK (stage IN ('LEAD', 'APPLIED', 'SCREEN', 'INTERVIEW', 'OFFER', 'ACCEPTED', 'DECLINED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'RESCINDED')),
  happened_on  TEXT    NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
  PRIMARY KEY (outcome_id, position)
) STRICT, WITHOUT ROWID;

-- A talk that told of a step of the path, by the title it was told under.
CREATE TABLE outcome_talk (
  step_id      INTEGER NOT NULL REFERENCES outcome_step (id) ON DELETE CASCADE,
  title        TEXT    NOT NULL,
  told_at      TEXT    NOT NULL CHECK (told_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (step_id, told_at)
) STRICT, WITHOUT ROWID;

-- What was frozen before is completed from what it holds itself, and from what was handed in and cannot change.
UPDATE outcome_step SET who =
  (SELECT min(o.position) FROM outcome_step o
   WHERE o.outcome_id = outcome_step.outcome_id AND o.person = outcome_step.person
     AND o.organisation = outcome_step.organisation);

UPDATE outcome_step SET introducer =
  (SELECT min(o.position) FROM outcome_step o
   WHERE o.outcome_id = outcome_step.outcome_id AND o.person = outcome_step.introduced_by)
WHERE introduced_by <> '';

UPDATE outcome_step_assignment SET handed_in_at =
  (SELECT min(t.handed_in_at)
   FROM outcome_step p
   JOIN evidence e ON e.touch_id = p.touch_id
   JOIN attempt t ON t.id = e.attempt_id
   JOIN submission s ON s.id = t.submission_id
   WHERE p.id = outcome_step_assignment.step_id AND s.assignment_id = outcome_step_assignment.assignment_id);

INSERT INTO outcome_stage (outcome_id, position, stage, happened_on)
SELECT id, 1, 'APPLIED', applied_on FROM outcome WHERE offered_on IS NOT NULL AND applied_on IS NOT NULL
UNION ALL SELECT id, 2, 'OFFER', offered_on FROM outcome WHERE offered_on IS NOT NULL
UNION ALL SELECT id, 3, 'ACCEPTED', accepted_on FROM outcome WHERE offered_on IS NOT NULL AND accepted_on IS NOT NULL;
