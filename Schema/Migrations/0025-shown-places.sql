-- What was shown and erased stays so, and a number that was shown never means something else.

-- Places in texts of others that a coordinator had erased after seeing them. A restored copy may still have them: there the
-- same place of the same text is erased again, and nothing else. The text itself is not kept.
CREATE TABLE erased_place (
    key INTEGER NOT NULL REFERENCES tombstone_key (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- HMAC-SHA-256 (RFC 2104), by the key, of the whole text before
    start INTEGER NOT NULL CHECK (start >= 0), -- bytes of UTF-8 before the place
    length INTEGER NOT NULL CHECK (length > 0), -- bytes of UTF-8
    PRIMARY KEY (key, hash, start)
) STRICT, WITHOUT ROWID;

-- The last number given to rows that are deleted later, and which people and the audit name by it.
CREATE TABLE last_number (
    name TEXT PRIMARY KEY CHECK (name <> ''), -- the table of the rows
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO last_number (name, last) SELECT 'remainder', max(id) FROM remainder HAVING max(id) > 0;
INSERT INTO last_number (name, last)
SELECT 'session', max(number)
FROM (SELECT id AS number FROM session UNION ALL SELECT number FROM audit WHERE deed = 'session_ended')
HAVING max(number) > 0;
