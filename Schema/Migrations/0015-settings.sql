-- What is set for the whole desk, by an administrator.
CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (name <> ''), -- of the program's list of settings: site-url ...
    value TEXT NOT NULL CHECK (value <> '') -- as its setting checked it
) STRICT, WITHOUT ROWID;

-- Writes that came with a key, for a day. Neither the key nor the reply, which may be a secret, can be read here: what it
-- takes is the key itself, which only its sender has. What was kept before was in clear, and is forgotten.
DROP TABLE idempotency;
CREATE TABLE idempotency (
    key BLOB PRIMARY KEY CHECK (length(key) = 32), -- HKDF-SHA256 (RFC 5869) of the key and who sent it
    verb BLOB NOT NULL CHECK (length(verb) = 32), -- HMAC-SHA256 (RFC 2104) of the verb: another one under the same key is refused
    reply BLOB NOT NULL, -- JSON, sealed with AES-256-GCM (NIST SP 800-38D)
    at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency (at);

-- A question's idempotency_key is from here on the key's HKDF-SHA256, in hexadecimal.
UPDATE question SET idempotency_key = NULL;
ALTER TABLE question ADD COLUMN idempotency_proof BLOB CHECK (length(idempotency_proof) = 32) /* HMAC-SHA256, by the key, of what was asked and by whom */;
