-- Two more things that a one-time link or code opens: a new e-mail address, and the second step of signing in. SQLite
-- cannot change a CHECK, so the table is made anew with its rows.
CREATE TABLE one_time_token_with_more (
  id          INTEGER PRIMARY KEY,
  purpose     TEXT    NOT NULL CHECK (purpose IN ('SETUP', 'INVITATION', 'CLAIM', 'PASSWORD_RESET', 'SIGN_IN', 'PHONE', 'EMAIL', 'SECOND_STEP', 'SECOND_STEP_BY_LINK')),
  token_hash  TEXT    NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  account_id  INTEGER REFERENCES account (id) ON DELETE CASCADE,
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at  TEXT    NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  used_at     TEXT    CHECK (used_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

INSERT INTO one_time_token_with_more (id, purpose, token_hash, account_id, created_at, expires_at, used_at)
SELECT id, purpose, token_hash, account_id, created_at, expires_at, used_at FROM one_time_token;

DROP TABLE one_time_token;
ALTER TABLE one_time_token_with_more RENAME TO one_time_token;
CREATE INDEX one_time_token_by_account ON one_time_token (account_id, purpose);

-- The address that an account will have once the link that was mailed there is opened.
CREATE TABLE email_change (
  account_id  INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  email       TEXT    NOT NULL COLLATE NOCASE CHECK (email LIKE '_%@_%' AND length(email) <= 254),
  asked_at    TEXT    NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- An app on a phone that shows a new number every half minute (RFC 6238). The secret is kept as it is: a hash could not
-- make the numbers. A step is accepted once.
CREATE TABLE second_factor (
  account_id    INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  secret        TEXT    NOT NULL CHECK (length(secret) = 32),
  begun_at      TEXT    NOT NULL CHECK (begun_at GLOB '????-??-??T??:??:??.???Z'),
  confirmed_at  TEXT    CHECK (confirmed_at GLOB '????-??-??T??:??:??.???Z'),
  last_step     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- For the day the phone is lost: each works once.
CREATE TABLE recovery_code (
  account_id  INTEGER NOT NULL REFERENCES second_factor (account_id) ON DELETE CASCADE,
  code_hash   TEXT    NOT NULL CHECK (length(code_hash) = 64),
  used_at     TEXT    CHECK (used_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (account_id, code_hash)
) STRICT, WITHOUT ROWID;
