-- A student's plan of a week: where will I go, what will I say, with whom; on Friday, how it went.
CREATE TABLE week_plan (
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  monday      TEXT    NOT NULL CHECK (monday IS date(monday, '+0 days') AND strftime('%w', monday) = '1'),
  go          TEXT    NOT NULL CHECK (length(go) <= 20000),
  say         TEXT    NOT NULL CHECK (length(say) <= 20000),
  whom        TEXT    NOT NULL CHECK (length(whom) <= 20000),
  went        TEXT    NOT NULL DEFAULT '' CHECK (length(went) <= 20000),
  version     INTEGER NOT NULL DEFAULT 1,
  saved_at    TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (account_id, monday)
) STRICT, WITHOUT ROWID;
