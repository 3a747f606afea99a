-- Work due at the meeting carries its date like any other: what was kept without one is dated at the next start.
CREATE INDEX assignment_undated ON assignment (due_at_meeting, course_id, id, week)
  WHERE due_at_meeting = 1 AND due_at IS NULL;
