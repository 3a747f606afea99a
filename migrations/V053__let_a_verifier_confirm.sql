-- V053: a link by which somebody without an account confirms or corrects one outcome, once. Only its hash is stored. What
-- was asked stays as it was shown, and what was answered beside it: neither version overwrites the other.
CREATE TABLE verification (
  id            INTEGER PRIMARY KEY,
  outcome_id    INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  email         TEXT    NOT NULL CHECK (email LIKE '%_@_%' AND length(email) <= 254),
  sent_by       INTEGER REFERENCES account (id) ON DELETE SET NULL,
  by_student    INTEGER NOT NULL CHECK (by_student IN (0, 1)),
  handed_over   INTEGER NOT NULL DEFAULT 0 CHECK (handed_over IN (0, 1)),
  token_hash    TEXT    NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  asked_at      TEXT    NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at    TEXT    NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  -- as it was asked
  status        TEXT,
  kind          TEXT,
  employer      TEXT    NOT NULL,
  title         TEXT    NOT NULL,
  accepted_on   TEXT    CHECK (accepted_on IS date(accepted_on, '+0 days')),
  starts_on     TEXT    CHECK (starts_on IS date(starts_on, '+0 days')),
  hours_a_week  INTEGER CHECK (hours_a_week BETWEEN 1 AND 100),
  -- what came of it
  revoked_at    TEXT    CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z'),
  answered_at   TEXT    CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
  answer        TEXT    CHECK (answer IN ('CONFIRMED', 'CORRECTED', 'DENIED')),
  verifier      TEXT    NOT NULL DEFAULT '' CHECK (length(verifier) <= 200),
  said          TEXT    NOT NULL DEFAULT '' CHECK (length(said) <= 1000),
  new_employer  TEXT    NOT NULL DEFAULT '' CHECK (length(new_employer) <= 200),
  new_title     TEXT    NOT NULL DEFAULT '' CHECK (length(new_title) <= 200),
  new_starts_on TEXT    CHECK (new_starts_on IS date(new_starts_on, '+0 days')),
  new_hours     INTEGER CHECK (new_hours BETWEEN 1 AND 100),
  adopted_at    TEXT    CHECK (adopted_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((status IS NULL) <> (kind IS NULL)),
  CHECK (julianday(expires_at) > julianday(asked_at) AND julianday(expires_at) <= julianday(asked_at) + 30),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (answered_at IS NULL OR revoked_at IS NULL),
  CHECK (answer IS NULL OR answer = 'CONFIRMED' OR trim(said) <> ''),
  CHECK (adopted_at IS NULL OR answer IS 'CORRECTED')
) STRICT;

CREATE INDEX verification_by_outcome ON verification (outcome_id, id);
