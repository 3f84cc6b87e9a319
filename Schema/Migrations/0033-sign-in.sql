-- Sign-ins by mail that were asked for: a code is sent to the account's address, and holds once, where it was asked for. A row
-- that was used or is over is deleted.
CREATE TABLE sign_in (
    id INTEGER PRIMARY KEY,
    account INTEGER REFERENCES account (id), -- NULL: nobody has the address that was given. The row is written all the same, so that the time it takes tells nothing
    outbox INTEGER REFERENCES outbox (id), -- the mail with the code
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 (FIPS 180-4) of the code
    holder BLOB NOT NULL CHECK (length(holder) = 32), -- SHA-256 of what the browser or the program holds that asked for it: 128 random bits or more
    next TEXT CHECK (next <> ''), -- the page of the site to go on to; NULL: the inbox
    expires_at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE INDEX sign_in_hash ON sign_in (hash);
CREATE INDEX sign_in_account ON sign_in (account) WHERE account IS NOT NULL;
CREATE INDEX sign_in_expires_at ON sign_in (expires_at);

-- A browser that signed in by mail has a token of its own, which nobody knows and which ends with the session.
ALTER TABLE token ADD COLUMN is_sessions INTEGER NOT NULL DEFAULT 0 /* made for a session: 1 */;
