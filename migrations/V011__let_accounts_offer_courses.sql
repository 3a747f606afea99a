-- Who was invited to teach may offer courses, also before taking part in any.
ALTER TABLE account ADD COLUMN instructor INTEGER NOT NULL DEFAULT 0 CHECK (instructor IN (0, 1));
