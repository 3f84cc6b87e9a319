-- What agents are told of by mail: at once, or in the digest of the next morning. A notice is written in the transaction of the
-- act that it tells of, or by time; whether it is still worth telling is looked at when it is sent.
CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id), -- who is told
    kind TEXT NOT NULL CHECK (kind <> ''), -- NoticeKind: new, offered, late ...
    question INTEGER REFERENCES question (id), -- what it is about: a question ...
    entry INTEGER REFERENCES entry (id), -- ... or an entry
    occasion INTEGER NOT NULL, -- which time it is: the version of the event; the end of a limit or a lease, in seconds since 1970, UTC; of readers' reports, which are no events, the day, in days before 1970
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    outbox INTEGER REFERENCES outbox (id), -- the mail that tells it; NULL: it waits for the digest
    CHECK ((question IS NULL) <> (entry IS NULL))
) STRICT;
-- Nobody is told the same twice.
CREATE UNIQUE INDEX notice_question ON notice (question, kind, occasion, account) WHERE question IS NOT NULL;
CREATE UNIQUE INDEX notice_entry ON notice (entry, kind, occasion, account) WHERE entry IS NOT NULL;
CREATE INDEX notice_outbox ON notice (outbox) WHERE outbox IS NOT NULL;
CREATE INDEX notice_waiting ON notice (account) WHERE outbox IS NULL;

-- On which days an account had its digest, also where there was nothing in it: one a day, however many programs tick.
CREATE TABLE digest (
    account INTEGER NOT NULL REFERENCES account (id),
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'), -- in Europe/Paris
    PRIMARY KEY (account, day)
) STRICT, WITHOUT ROWID;

-- What an account chose to be told of, and when; of anything else as is usual for its kind.
CREATE TABLE notice_choice (
    account INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind <> ''), -- as in notice
    way TEXT NOT NULL CHECK (way IN ('now', 'digest', 'never')),
    PRIMARY KEY (account, kind)
) STRICT, WITHOUT ROWID;
