-- Erasing persons in steps, once and again.

-- The file is scrubbed in two steps: it is rewritten whole, then the write-ahead log is emptied, which waits for readers.
ALTER TABLE erasure ADD COLUMN rewritten_at INTEGER; -- seconds since 1970, UTC; NULL: not yet

-- What proves that an address was erased, so that a backup made before is not restored with it. An address is guessed
-- easily: a hash alone would give it away. This one needs the key, which is random and no other desk has, and takes
-- 'rounds' of HMAC-SHA-256 (PBKDF2, RFC 8018). Whoever has the file has the key: they can try a guess, not read a list.
CREATE TABLE tombstone_key (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK (length(key) = 32), -- 256 random bits
    rounds INTEGER NOT NULL CHECK (rounds > 0)
) STRICT;

CREATE TABLE tombstone (
    key INTEGER NOT NULL REFERENCES tombstone_key (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- of the address
    erased_at INTEGER NOT NULL, -- seconds since 1970, UTC: what was asked later is not erased
    wide INTEGER NOT NULL CHECK (wide IN (0, 1)), -- a coordinator also had the whole name erased from others' texts
    PRIMARY KEY (key, hash)
) STRICT, WITHOUT ROWID;

-- Where an erased person may still stand in what others wrote: a coordinator decides. The text itself says what stands
-- there; nothing of the person is kept here.
CREATE TABLE remainder (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''), -- of text: title, message, answer ...
    source TEXT NOT NULL CHECK (source <> ''), -- the table that has the text
    field TEXT NOT NULL CHECK (field <> ''), -- its column
    row INTEGER NOT NULL, -- its id
    start INTEGER NOT NULL CHECK (start >= 0), -- bytes of UTF-8 before it
    length INTEGER NOT NULL CHECK (length > 0), -- bytes of UTF-8
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 of the whole text: once it is another, this is void
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    UNIQUE (source, field, row, start)
) STRICT;
