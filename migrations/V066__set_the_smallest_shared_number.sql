-- V066: the smallest number that a course's shared reports tell; without a row it is ten.
CREATE TABLE course_sharing (
  course_id INTEGER PRIMARY KEY REFERENCES course (id) ON DELETE CASCADE,
  smallest  INTEGER NOT NULL CHECK (smallest BETWEEN 5 AND 30)
) STRICT;
