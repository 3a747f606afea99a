-- V051: what the student means to do next about an opportunity, and by which day. Empty: nothing planned.
ALTER TABLE opportunity ADD COLUMN next_step TEXT NOT NULL DEFAULT '' CHECK (length(next_step) <= 200);
ALTER TABLE opportunity ADD COLUMN next_on TEXT CHECK (next_on IS date(next_on, '+0 days'));
