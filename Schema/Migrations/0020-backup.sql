-- A way back: what a copy of the desk is known by, and when the last backup was made.
CREATE TABLE copy_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    desk BLOB NOT NULL CHECK (length(desk) = 16), -- 128 random bits: the copies of one desk have the same
    changes INTEGER NOT NULL CHECK (changes >= 0), -- transactions that people's work was written in, since this step
    backed_up_at INTEGER, -- seconds since 1970, UTC: when the last backup was made; NULL: never
    backup_path TEXT, -- where it was put
    copied_at INTEGER -- seconds since 1970, UTC: when this file was made as a backup; NULL: it is the desk itself
) STRICT;
INSERT INTO copy_state (id, desk, changes) VALUES (1, randomblob(16), 0);
