-- What a student means to write to a contact and has not sent yet: one note a contact. Once sent, it is a touch.
CREATE TABLE note (
  contact_id  INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL,
  kind        TEXT    NOT NULL CHECK (kind IN ('CONNECTION', 'LINKEDIN', 'EMAIL', 'TEXT', 'HANDWRITTEN')),
  text        TEXT    NOT NULL CHECK (length(text) <= 20000),
  version     INTEGER NOT NULL DEFAULT 1,
  saved_at    TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  FOREIGN KEY (contact_id, account_id) REFERENCES contact (id, account_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX note_by_account ON note (account_id, saved_at);
