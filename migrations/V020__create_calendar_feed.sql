-- The secret address of an account's calendar feed. Only the hash is kept: whoever reads this file cannot subscribe.
CREATE TABLE calendar_feed (
  account_id  INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  token_hash  TEXT    NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  made_at     TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
