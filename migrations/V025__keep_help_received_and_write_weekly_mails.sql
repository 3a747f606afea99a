-- V025: what others did for the student, minutes that one tap takes back, and a weekly mail for those who want one.

-- How the person helped the student; the student's own, and counted for nobody else.
ALTER TABLE touch ADD COLUMN help_received TEXT NOT NULL DEFAULT '';

-- The last addition to a day and what stood there before it (nothing: the day was unknown), so that a wrong tap is
-- taken back to what was, and never to a zero that nobody noted. 0 when there is nothing to take back.
ALTER TABLE activity_day ADD COLUMN added INTEGER NOT NULL DEFAULT 0 CHECK (added BETWEEN 0 AND 1440);
ALTER TABLE activity_day ADD COLUMN before INTEGER CHECK (before BETWEEN 0 AND 1440);

-- When somebody wants the weekly mail: a weekday from Monday 1, an hour of the course's clocks. No row: no mail.
CREATE TABLE digest (
  account_id  INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  hour        INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  chosen_at   TEXT    NOT NULL CHECK (chosen_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX digest_by_weekday ON digest (weekday);

-- The weeks that are done with, by their Monday: written in one transaction with the mail, so that no restart and no
-- second sweep writes another. Without words when there was nothing to say. The secret of its link ends the mails, also
-- from an old one.
CREATE TABLE digest_week (
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  week        TEXT    NOT NULL CHECK (week IS date(week, '+0 days')),
  token_hash  TEXT    NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  said        INTEGER NOT NULL CHECK (said IN (0, 1)),
  decided_at  TEXT    NOT NULL CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (account_id, week)
) STRICT, WITHOUT ROWID;

-- Where a reader's mail program offers to end mails of this kind; empty once it is sent, as every secret.
ALTER TABLE mail ADD COLUMN unsubscribe TEXT NOT NULL DEFAULT '';
