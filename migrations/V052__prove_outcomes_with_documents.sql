-- V052: documents that prove an outcome, what career services ask of an internship, and a consent that was taken back.

-- A document: a file that the student added, or one that the instructor saw on paper. The instructor accepts it or sends
-- it back with a sentence.
CREATE TABLE outcome_document (
  id          INTEGER PRIMARY KEY,
  outcome_id  INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  file_id     INTEGER REFERENCES stored_file (id) ON DELETE SET NULL,
  name        TEXT    NOT NULL CHECK (trim(name) <> '' AND length(name) <= 500),
  added_by    INTEGER REFERENCES account (id) ON DELETE SET NULL,
  added_at    TEXT    NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??.???Z'),
  decision    TEXT    CHECK (decision IN ('ACCEPTED', 'SENT_BACK')),
  said        TEXT    NOT NULL DEFAULT '' CHECK (length(said) <= 500),
  decided_by  INTEGER REFERENCES account (id) ON DELETE SET NULL,
  decided_at  TEXT    CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK (decision IS NOT 'SENT_BACK' OR trim(said) <> '')
) STRICT;

CREATE INDEX outcome_document_by_outcome ON outcome_document (outcome_id, id);
CREATE INDEX outcome_document_by_file ON outcome_document (file_id) WHERE file_id IS NOT NULL;

INSERT INTO outcome_document (outcome_id, name, added_at, decision, decided_at)
SELECT id, 'A document seen by the instructor', filed_at, 'ACCEPTED', filed_at FROM outcome WHERE proof = 'DOCUMENTED';

-- The criteria by which career services (NACE) call an experience an internship, as the student answered them. None of
-- them decides anything.
CREATE TABLE outcome_criterion (
  outcome_id  INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  criterion   TEXT    NOT NULL CHECK (criterion IN ('LEARNING', 'TRANSFERABLE', 'BEGINNING_AND_END', 'DESCRIPTION', 'OBJECTIVES', 'SUPERVISION', 'RESOURCES')),
  answer      TEXT    NOT NULL CHECK (answer IN ('YES', 'NO', 'UNSURE')),
  PRIMARY KEY (outcome_id, criterion)
) STRICT, WITHOUT ROWID;

-- When the consent to be quoted was taken back; empty while it stands or was never given.
ALTER TABLE outcome ADD COLUMN consent_withdrawn_at TEXT CHECK (consent_withdrawn_at GLOB '????-??-??T??:??:??.???Z');
