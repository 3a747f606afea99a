-- Questions that read a whole table for a few rows of it.
CREATE INDEX speaking_day_by_assignment ON speaking_day (assignment_id);
CREATE INDEX attempt_file_by_file ON attempt_file (file_id);
CREATE INDEX assistant_section_by_section ON assistant_section (section_id);
CREATE INDEX shift_by_section ON shift (section_id);
CREATE INDEX course_by_class_code ON course (upper(replace(replace(class_code, '-', ''), ' ', '')));
