-- The market a student wants to be known in; every field may be empty.
CREATE TABLE target_market (
  account_id   INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  industry     TEXT    NOT NULL CHECK (length(industry) <= 500),
  profession   TEXT    NOT NULL CHECK (length(profession) <= 500),
  segment      TEXT    NOT NULL CHECK (length(segment) <= 500),
  niche        TEXT    NOT NULL CHECK (length(niche) <= 500),
  demographic  TEXT    NOT NULL CHECK (length(demographic) <= 500),
  dynamic      TEXT    NOT NULL CHECK (length(dynamic) <= 500),
  geography    TEXT    NOT NULL CHECK (length(geography) <= 500),
  version      INTEGER NOT NULL DEFAULT 1,
  saved_at     TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- A company the student wants to know people at. Who is on target follows from the organisation of a contact.
CREATE TABLE target_company (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name        TEXT    NOT NULL CHECK (trim(name) <> '' AND length(name) <= 200),
  link        TEXT    NOT NULL DEFAULT '' CHECK (length(link) <= 500),
  why         TEXT    NOT NULL DEFAULT '' CHECK (length(why) <= 2000),
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX target_company_by_account ON target_company (account_id, name COLLATE NOCASE);

-- A group in which the people of the market meet.
CREATE TABLE target_group (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind        TEXT    NOT NULL CHECK (kind IN ('HARD_CONTACT_GROUP', 'ASSOCIATION', 'OTHER')),
  name        TEXT    NOT NULL CHECK (trim(name) <> '' AND length(name) <= 200),
  link        TEXT    NOT NULL DEFAULT '' CHECK (length(link) <= 500),
  note        TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  version     INTEGER NOT NULL DEFAULT 1,
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (id, account_id)
) STRICT;

CREATE INDEX target_group_by_account ON target_group (account_id, name COLLATE NOCASE);

-- A meeting of a group that the student went to.
CREATE TABLE group_meeting (
  id          INTEGER PRIMARY KEY,
  group_id    INTEGER NOT NULL REFERENCES target_group (id) ON DELETE CASCADE,
  day         TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  what        TEXT    NOT NULL DEFAULT '' CHECK (length(what) <= 5000)
) STRICT;

CREATE INDEX group_meeting_by_group ON group_meeting (group_id, day);

-- Whom of the book the student knows to be in a group.
CREATE TABLE group_contact (
  group_id    INTEGER NOT NULL,
  contact_id  INTEGER NOT NULL,
  account_id  INTEGER NOT NULL,
  PRIMARY KEY (group_id, contact_id),
  FOREIGN KEY (group_id, account_id) REFERENCES target_group (id, account_id) ON DELETE CASCADE,
  FOREIGN KEY (contact_id, account_id) REFERENCES contact (id, account_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX group_contact_by_contact ON group_contact (contact_id);
CREATE INDEX group_contact_by_account ON group_contact (account_id);
