-- Keys by which accounts act on a server. A token is shown once; what is kept cannot be turned back into it.
CREATE TABLE token (
    id INTEGER PRIMARY KEY, -- also the first part of the token
    account INTEGER NOT NULL REFERENCES account (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 (FIPS 180-4) of its second part, 256 random bits
    created_at INTEGER NOT NULL, -- seconds since 1970, UTC
    expires_at INTEGER, -- seconds since 1970, UTC; NULL: never
    revoked_at INTEGER, -- seconds since 1970, UTC; NULL: not
    last_used_at INTEGER -- seconds since 1970, UTC, to the minute or so; NULL: never
) STRICT;
CREATE INDEX token_account ON token (account);

-- A browser that signed in with a token: it ends with the token.
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    token INTEGER NOT NULL REFERENCES token (id) ON DELETE CASCADE,
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- as in token
    expires_at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE INDEX session_token ON session (token);
CREATE INDEX session_expires_at ON session (expires_at);

-- Links by which askers follow their question without an account.
CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- as in token
    created_at INTEGER NOT NULL, -- seconds since 1970, UTC
    revoked_at INTEGER -- seconds since 1970, UTC; NULL: not
) STRICT;
CREATE INDEX follow_up_question ON follow_up (question);

-- Writes that came with a key, for a day: sent again, they get the same reply and nothing happens twice.
CREATE TABLE idempotency (
    account INTEGER NOT NULL, -- the account's row; 0: nobody signed in
    key TEXT NOT NULL CHECK (key <> ''),
    verb BLOB NOT NULL CHECK (length(verb) = 32), -- SHA-256 of the verb: another one under the same key is refused
    reply TEXT NOT NULL CHECK (json_valid(reply)),
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency (at);

-- What the server signs the forms with that it gives out; another key makes them void.
CREATE TABLE signing_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL CHECK (length(key) = 32) -- 256 random bits
) STRICT;
