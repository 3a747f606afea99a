-- Two more kinds of file that people come in by: Outlook's table, and our own. SQLite cannot change a CHECK, so the
-- tables are made anew. What was read and not yet applied is forgotten: it would not wait for more than a day anyway.
DROP TABLE contact_preview;
CREATE TABLE contact_preview (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
  source      TEXT    NOT NULL CHECK (source IN ('LINKEDIN', 'GOOGLE', 'VCARD', 'OUTLOOK', 'OWN')),
  content     TEXT    NOT NULL CHECK (json_valid(content)),
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE TABLE contact_import_with_more (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  source      TEXT    NOT NULL CHECK (source IN ('LINKEDIN', 'GOOGLE', 'VCARD', 'OUTLOOK', 'OWN')),
  made_at     TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  people      INTEGER NOT NULL CHECK (people > 0),
  undone_at   TEXT    CHECK (undone_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

INSERT INTO contact_import_with_more (id, account_id, source, made_at, people, undone_at)
SELECT id, account_id, source, made_at, people, undone_at FROM contact_import;

-- Contacts forget their import when its row goes, so it is remembered for them meanwhile.
CREATE TEMP TABLE came_with AS SELECT id, import_id FROM contact WHERE import_id IS NOT NULL;
DROP TABLE contact_import;
ALTER TABLE contact_import_with_more RENAME TO contact_import;
UPDATE contact SET import_id = (SELECT w.import_id FROM came_with w WHERE w.id = contact.id)
WHERE id IN (SELECT id FROM came_with);
DROP TABLE came_with;

CREATE INDEX contact_import_by_account ON contact_import (account_id);
