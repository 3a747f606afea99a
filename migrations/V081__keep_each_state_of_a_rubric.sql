-- A rubric as it stood after a change, so that it can be put back. Lines from before this was kept have none; the last of
-- them gets its own with the next change.
ALTER TABLE rubric_change ADD COLUMN snapshot TEXT CHECK (json_valid(snapshot));
