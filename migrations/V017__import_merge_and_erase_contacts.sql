-- What was read from a file of contacts, until it is applied; the file itself is not kept.
CREATE TABLE contact_preview (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
  source      TEXT    NOT NULL CHECK (source IN ('LINKEDIN', 'GOOGLE', 'VCARD')),
  content     TEXT    NOT NULL CHECK (json_valid(content)),
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- Contacts that came from a file together, so that they can go together while nobody has worked with them.
CREATE TABLE contact_import (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  source      TEXT    NOT NULL CHECK (source IN ('LINKEDIN', 'GOOGLE', 'VCARD')),
  made_at     TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  people      INTEGER NOT NULL CHECK (people > 0),
  undone_at   TEXT    CHECK (undone_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX contact_import_by_account ON contact_import (account_id);

ALTER TABLE contact ADD COLUMN import_id INTEGER REFERENCES contact_import (id) ON DELETE SET NULL;
CREATE INDEX contact_by_import ON contact (import_id) WHERE import_id IS NOT NULL;

-- An erased contact stays as a row without a name, and its touches without a word: the counts of the course go on
-- adding up, and nobody can be recognised in them.
ALTER TABLE contact ADD COLUMN erased_at TEXT CHECK (erased_at GLOB '????-??-??T??:??:??.???Z');

-- The merged contacts of one student, without looking at those of all others.
CREATE INDEX contact_merged_by_account ON contact (account_id, merged_into) WHERE merged_into IS NOT NULL;
