-- A person outside the course whom a student knows or needs to know. Belongs to the student, not to a course.
CREATE TABLE contact (
  id             INTEGER PRIMARY KEY,
  account_id     INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name           TEXT    NOT NULL CHECK (trim(name) <> '' AND length(name) <= 200),
  organisation   TEXT    NOT NULL DEFAULT '' CHECK (length(organisation) <= 200),
  title          TEXT    NOT NULL DEFAULT '' CHECK (length(title) <= 200),
  email          TEXT    NOT NULL DEFAULT '' CHECK (length(email) <= 254),
  phone          TEXT    NOT NULL DEFAULT '' CHECK (length(phone) <= 60),
  link           TEXT    NOT NULL DEFAULT '' CHECK (length(link) <= 500),
  list           TEXT    NOT NULL CHECK (list IN ('KNOW', 'NEED_TO_KNOW')),
  known_before   INTEGER NOT NULL CHECK (known_before IN (0, 1)),
  last_spoken_on TEXT    CHECK (last_spoken_on IS date(last_spoken_on, '+0 days')),
  met_via        TEXT    CHECK (met_via IN ('FAMILY', 'FRIEND', 'FACULTY_STAFF', 'ALUMNI', 'CLUB', 'EMPLOYER', 'ASSOCIATION', 'HARD_CONTACT_GROUP', 'EVENT', 'ONLINE', 'COLD')),
  introduced_by  INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  tie            TEXT    CHECK (tie IN ('OFTEN', 'OCCASIONALLY', 'RARELY')),
  cadence_days   INTEGER CHECK (cadence_days BETWEEN 1 AND 730),
  snoozed_until  TEXT    CHECK (snoozed_until IS date(snoozed_until, '+0 days')),
  notes          TEXT    NOT NULL DEFAULT '' CHECK (length(notes) <= 20000),
  merged_into    INTEGER REFERENCES contact (id) ON DELETE SET NULL CHECK (merged_into <> id),
  version        INTEGER NOT NULL DEFAULT 1,
  created_at     TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (id, account_id)
) STRICT;

CREATE INDEX contact_by_account ON contact (account_id, name COLLATE NOCASE);

-- One interaction with a contact. When it was logged is the server's clock and never changes.
CREATE TABLE touch (
  id            INTEGER PRIMARY KEY,
  account_id    INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  contact_id    INTEGER NOT NULL,
  happened_on   TEXT    NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
  logged_at     TEXT    NOT NULL CHECK (logged_at GLOB '????-??-??T??:??:??.???Z'),
  channel       TEXT    NOT NULL CHECK (channel IN ('IN_PERSON', 'PHONE', 'VIDEO', 'EMAIL', 'LINKEDIN', 'TEXT', 'HANDWRITTEN')),
  direction     TEXT    NOT NULL CHECK (direction IN ('OUTGOING', 'INCOMING', 'MUTUAL')),
  what          TEXT    NOT NULL CHECK (trim(what) <> '' AND length(what) <= 20000),
  place         TEXT    NOT NULL DEFAULT '',
  learned       TEXT    NOT NULL DEFAULT '',
  helped        TEXT    NOT NULL DEFAULT '',
  referral      TEXT    CHECK (referral IN ('GIVEN', 'RECEIVED')),
  answers_id    INTEGER REFERENCES touch (id) ON DELETE SET NULL CHECK (answers_id <> id),
  next_action   TEXT    NOT NULL DEFAULT '',
  next_on       TEXT    CHECK (next_on IS date(next_on, '+0 days')),
  next_done_at  TEXT    CHECK (next_done_at GLOB '????-??-??T??:??:??.???Z'),
  version       INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (contact_id, account_id) REFERENCES contact (id, account_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX touch_by_account ON touch (account_id, happened_on);
CREATE INDEX touch_by_contact ON touch (contact_id, happened_on);
CREATE INDEX touch_by_answer ON touch (answers_id) WHERE answers_id IS NOT NULL;

CREATE TRIGGER touch_logged_at_never_changes BEFORE UPDATE OF logged_at ON touch
WHEN new.logged_at <> old.logged_at
BEGIN
  SELECT raise(ABORT, 'when a touch was logged never changes');
END;

-- Minutes that a student spent on social media on a day.
CREATE TABLE activity_day (
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  day         TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  minutes     INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;
