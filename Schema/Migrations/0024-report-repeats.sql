-- Whether the visitor had reported the entry before on that day (1) or not (0): others' texts are kept before such ones.
ALTER TABLE report_text ADD COLUMN is_repeat INTEGER NOT NULL DEFAULT 0 CHECK (is_repeat IN (0, 1));
