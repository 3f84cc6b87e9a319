-- The outbox: mails to send. A mail is written in the transaction of the act that it tells of, where the desk sends mail; what it
-- says is composed when it is sent, from the rows that it names.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE CHECK (message_id GLOB '?*@?*'), -- Message-ID (RFC 5322, 3.6.4) without its brackets: the same whenever it is tried
    kind TEXT NOT NULL CHECK (kind <> ''), -- what it tells of: answered, asked_back, reminded, closed ...
    language TEXT NOT NULL CHECK (language IN ('fr', 'en')), -- the recipient's
    question INTEGER REFERENCES question (id), -- the recipient's own question: its link and the replies are this one's
    source INTEGER REFERENCES question (id), -- the question of the event: the same one, or the original of a duplicate
    version INTEGER, -- of the event that it tells of
    asker INTEGER REFERENCES asker (id), -- to whom: an asker ...
    account INTEGER REFERENCES account (id), -- ... or an account
    secret BLOB CHECK (length(secret) = 20), -- 160 random bits that its link and its reply address are made of; NULL once it needs not be composed again
    link_hash BLOB CHECK (length(link_hash) = 32), -- SHA-256 (FIPS 180-4) of the link's key; NULL: none, or revoked
    reply_hash BLOB UNIQUE CHECK (length(reply_hash) = 32), -- SHA-256 of the suffix of its reply address; NULL: none, or revoked
    created_at INTEGER NOT NULL, -- seconds since 1970, UTC
    queued_at INTEGER NOT NULL, -- seconds since 1970, UTC: from when the three days of trying count; later than created_at where someone had it tried again
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'expired', 'dropped')), -- expired: tried in vain for three days; dropped: by a person, or because the recipient was erased
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0), -- how often someone took it to send it; the last number is that of the lease
    next_at INTEGER, -- seconds since 1970, UTC: not tried before; NULL: not tried any more
    leased_until INTEGER, -- seconds since 1970, UTC: until then it is in the hands of whoever took it; NULL: nobody's
    ended_at INTEGER, -- seconds since 1970, UTC: when it was sent, refused, given up or dropped
    error TEXT CHECK (error <> ''), -- what the transport said last, where it failed; NULL: nothing
    CHECK ((asker IS NULL) <> (account IS NULL)),
    CHECK ((question IS NULL) = (source IS NULL)),
    CHECK ((state = 'waiting') = (next_at IS NOT NULL)),
    CHECK ((state = 'waiting') = (ended_at IS NULL)),
    CHECK (state = 'waiting' OR secret IS NULL)
) STRICT;
-- A recipient hears of an event once.
CREATE UNIQUE INDEX outbox_asker_event ON outbox (source, version, asker) WHERE asker IS NOT NULL;
CREATE UNIQUE INDEX outbox_account_event ON outbox (source, version, account) WHERE account IS NOT NULL;
CREATE INDEX outbox_question ON outbox (question);
CREATE INDEX outbox_next ON outbox (next_at) WHERE state = 'waiting';

-- Letters were noted, never sent, and each repeats what an event says: they would be years late.
DROP TABLE letter;

-- The language in which its asker wrote; NULL: not known, French.
ALTER TABLE question ADD COLUMN language TEXT CHECK (language IN ('fr', 'en'));
