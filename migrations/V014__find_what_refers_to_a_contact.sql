-- Erasing a contact also erases its touches; what refers to either is found without reading whole tables. Most rows
-- refer to none, and are left out where a reference may be missing.
CREATE INDEX contact_by_introducer ON contact (introduced_by) WHERE introduced_by IS NOT NULL;
CREATE INDEX contact_by_survivor ON contact (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX outcome_step_by_touch ON outcome_step (touch_id) WHERE touch_id IS NOT NULL;
CREATE INDEX chosen_touch_by_touch ON chosen_touch (touch_id);
CREATE INDEX talk_touch_by_touch ON talk_touch (touch_id);
