-- Mails that came in. Each is stored as it came before it is read, so that nothing is lost, then placed: on a question, or where a
-- coordinator finds it.
CREATE TABLE received (
    id INTEGER PRIMARY KEY,
    raw BLOB, -- the message (RFC 5322) as the mail server handed it over; NULL: erased, 30 days after it was placed or discarded, or with the person
    hash BLOB UNIQUE CHECK (length(hash) = 32), -- SHA-256 (FIPS 180-4) of raw: the same bytes handed over again are one mail; NULL: erased with the person
    envelope TEXT CHECK (json_type(envelope) = 'object'), -- JSON: the sender and the recipients that the mail server named (RFC 5321); NULL: none, or erased
    received_at INTEGER NOT NULL, -- seconds since 1970, UTC: when it was stored
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0), -- how often a later run found it unread
    state TEXT NOT NULL CHECK (state IN ('unread', 'placed', 'waiting', 'discarded')), -- unread: stored, not read yet; waiting: a coordinator decides
    settled_at INTEGER, -- seconds since 1970, UTC: when it was placed or discarded
    message_id TEXT UNIQUE CHECK (message_id <> ''), -- Message-ID (RFC 5322, 3.6.4) without its brackets; NULL: none, unread, or a repetition of another mail
    kind TEXT CHECK (kind IN ('person', 'out_of_office', 'list', 'machine', 'bounce')), -- from whom it comes; NULL: unread
    reason TEXT CHECK (reason <> ''), -- why it waits or was discarded: ReceivedMail.Reason; NULL: neither
    note TEXT CHECK (note <> ''), -- why a person discarded it
    sender TEXT CHECK (sender <> ''), -- the address it says it is from, in lower case, without the suffix; NULL: none, unread or erased
    name TEXT CHECK (name <> ''), -- the name beside the address
    subject TEXT, -- in one line; NULL: unread or erased
    language TEXT CHECK (language IN ('fr', 'en')), -- of its words; NULL: not known
    written TEXT, -- what was written, without what it quotes; NULL: unread, erased, or kept as a message of the question
    folded TEXT, -- the whole text, where more than what was written; NULL: no more, unread or erased
    files TEXT CHECK (json_type(files) = 'array'), -- JSON: the names of its files; NULL: none, unread or erased
    question INTEGER REFERENCES question (id), -- where it belongs
    version INTEGER, -- of the question's event that it made; NULL: none
    is_others INTEGER NOT NULL DEFAULT 0 CHECK (is_others IN (0, 1)), -- written from another address than the asker's
    outbox INTEGER REFERENCES outbox (id), -- the mail that did not arrive, of which a bounce tells
    acknowledge_at INTEGER, -- seconds since 1970, UTC: from when its sender is to be told that it came; NULL: nobody is told. At most one of a sender in a day
    CHECK (state <> 'unread' OR raw IS NOT NULL),
    CHECK ((state IN ('placed', 'discarded')) = (settled_at IS NOT NULL)),
    CHECK (version IS NULL OR question IS NOT NULL)
) STRICT;
CREATE INDEX received_state ON received (state, id) WHERE state IN ('unread', 'waiting');
CREATE INDEX received_sender ON received (sender, received_at);
CREATE INDEX received_question ON received (question, version) WHERE question IS NOT NULL;
CREATE INDEX received_outbox ON received (outbox) WHERE outbox IS NOT NULL;
CREATE INDEX received_settled ON received (settled_at) WHERE raw IS NOT NULL;
