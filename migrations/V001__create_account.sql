-- A person who can sign in, or who will: a roster makes accounts that nobody has claimed yet.
CREATE TABLE account (
  id             INTEGER PRIMARY KEY,
  name           TEXT    NOT NULL CHECK (trim(name) <> '' AND length(name) <= 200),
  sort_name      TEXT    NOT NULL CHECK (trim(sort_name) <> '' AND length(sort_name) <= 200),
  email          TEXT    UNIQUE COLLATE NOCASE CHECK (email LIKE '_%@_%' AND length(email) <= 254),
  sis_id         TEXT    UNIQUE CHECK (trim(sis_id) <> ''),
  login          TEXT    UNIQUE COLLATE NOCASE CHECK (trim(login) <> ''),
  password_hash  TEXT    CHECK (password_hash LIKE '$argon2id$%'),
  administrator  INTEGER NOT NULL DEFAULT 0 CHECK (administrator IN (0, 1)),
  disabled_at    TEXT    CHECK (disabled_at GLOB '????-??-??T??:??:??.???Z'),
  created_at     TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- A signed-in browser. Only the hash of its token is kept.
CREATE TABLE session (
  id           INTEGER PRIMARY KEY,
  account_id   INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  token_hash   TEXT    NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  kind         TEXT    NOT NULL CHECK (kind IN ('STAFF', 'STUDENT')),
  browser      TEXT    NOT NULL DEFAULT '',
  created_at   TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  seen_at      TEXT    NOT NULL CHECK (seen_at GLOB '????-??-??T??:??:??.???Z'),
  confirmed_at TEXT    NOT NULL CHECK (confirmed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX session_by_account ON session (account_id);

-- A link or code that works once: set up, claim, reset, sign in, open on my phone.
CREATE TABLE one_time_token (
  id          INTEGER PRIMARY KEY,
  purpose     TEXT    NOT NULL CHECK (purpose IN ('SETUP', 'INVITATION', 'CLAIM', 'PASSWORD_RESET', 'SIGN_IN', 'PHONE')),
  token_hash  TEXT    NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  account_id  INTEGER REFERENCES account (id) ON DELETE CASCADE,
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at  TEXT    NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  used_at     TEXT    CHECK (used_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX one_time_token_by_account ON one_time_token (account_id, purpose);

-- Failed sign-ins by account and by address, so that throttling survives a restart.
CREATE TABLE sign_in_failure (
  subject    TEXT    PRIMARY KEY,
  failures   INTEGER NOT NULL CHECK (failures > 0),
  failed_at  TEXT    NOT NULL CHECK (failed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
