-- What staff did to whose record, and every event of security. Rows are only ever added.
CREATE TABLE audit (
  id          INTEGER PRIMARY KEY,
  at          TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor_id    INTEGER,
  event       TEXT    NOT NULL CHECK (trim(event) <> ''),
  subject_id  INTEGER,
  course_id   INTEGER,
  detail      TEXT    NOT NULL DEFAULT '' CHECK (length(detail) <= 2000)
) STRICT;

CREATE INDEX audit_by_subject ON audit (subject_id, id);
CREATE INDEX audit_by_course ON audit (course_id, id);

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN
  SELECT raise(ABORT, 'the audit is only ever added to');
END;

CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN
  SELECT raise(ABORT, 'the audit is only ever added to');
END;

-- A form sent twice gives the first answer again: the key stands in the form, the answer is where it led.
CREATE TABLE form_key (
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  form_key    TEXT    NOT NULL CHECK (length(form_key) BETWEEN 16 AND 64),
  location    TEXT    NOT NULL,
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (account_id, form_key)
) STRICT, WITHOUT ROWID;

-- Mail to send, or, where no server is configured, to be read by the administrator.
CREATE TABLE mail (
  id          INTEGER PRIMARY KEY,
  recipient   TEXT    NOT NULL CHECK (recipient LIKE '_%@_%'),
  subject     TEXT    NOT NULL,
  body        TEXT    NOT NULL,
  token_free  TEXT    NOT NULL,
  once_key    TEXT    UNIQUE,
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  sent_at     TEXT    CHECK (sent_at GLOB '????-??-??T??:??:??.???Z'),
  attempts    INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  problem     TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX mail_waiting ON mail (id) WHERE sent_at IS NULL;

-- A file that somebody handed over: the bytes lie under a random name outside every served folder.
CREATE TABLE stored_file (
  id           INTEGER PRIMARY KEY,
  account_id   INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name         TEXT    NOT NULL CHECK (trim(name) <> '' AND length(name) <= 255),
  media_type   TEXT    NOT NULL,
  bytes        INTEGER NOT NULL CHECK (bytes >= 0),
  sha256       TEXT    NOT NULL CHECK (length(sha256) = 64),
  stored_as    TEXT    NOT NULL UNIQUE,
  pages        INTEGER NOT NULL DEFAULT 0 CHECK (pages >= 0),
  created_at   TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX stored_file_by_account ON stored_file (account_id);
