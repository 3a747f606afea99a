-- What came of talking a drawn conversation through; nothing while nobody has asked yet. The student sees it too.
ALTER TABLE spot_check ADD COLUMN finding TEXT CHECK (finding IN ('TOLD', 'NOT_TOLD'));
ALTER TABLE spot_check ADD COLUMN found_at TEXT CHECK (found_at GLOB '????-??-??T??:??:??.???Z');
