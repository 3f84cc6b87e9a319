-- What the program last wrote of each text that people wrote, as a hash: what is another since was changed by something else.
CREATE TABLE text_hash (
    source TEXT NOT NULL, -- the table of the text
    id INTEGER NOT NULL, -- its row there
    hash INTEGER NOT NULL, -- the first 64 bits, big-endian, of SHA-256 (FIPS 180-4) of what the row says
    PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;

-- When time last did its work, and what had happened by then: a clock that jumps is known by it.
CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    event INTEGER NOT NULL, -- the last row of event; 0: none
    entry_event INTEGER NOT NULL -- the last row of entry_event; 0: none
) STRICT;
INSERT INTO clock (id, at, event, entry_event)
SELECT 1,
    max(created_at, coalesce((SELECT max(at) FROM event), 0), coalesce((SELECT max(at) FROM entry_event), 0)),
    coalesce((SELECT max(id) FROM event), 0), coalesce((SELECT max(id) FROM entry_event), 0)
FROM desk;
