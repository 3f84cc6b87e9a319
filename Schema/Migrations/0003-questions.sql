-- The last number given in each series of references: 2026 for questions, F-2026 for entries.
CREATE TABLE reference_series (
    series TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;

-- The person who asked: the only table that holds personal data.
CREATE TABLE asker (
    id INTEGER PRIMARY KEY,
    name TEXT,
    email TEXT,
    telephone TEXT,
    organisation TEXT
) STRICT;
CREATE INDEX asker_email ON asker (email) WHERE email IS NOT NULL;

-- When personal data was erased: nothing that says whose.
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY,
    actor TEXT, -- NAME@SLUG; NULL: time
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    persons INTEGER NOT NULL CHECK (persons > 0),
    scrubbed_at INTEGER -- seconds since 1970, UTC: when it was gone from the file too; NULL: not yet
) STRICT;
CREATE INDEX erasure_unscrubbed ON erasure (id) WHERE scrubbed_at IS NULL;

CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (reference GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9]*'), -- year and number within the year
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL,
    audience TEXT NOT NULL,
    asker INTEGER NOT NULL REFERENCES asker (id),
    territory INTEGER REFERENCES territory (id), -- the place, where it is one
    route TEXT NOT NULL CHECK (json_valid(route)), -- the rule, the data's version and the candidates, to explain it later
    asked_at INTEGER NOT NULL, -- seconds since 1970, UTC
    due_at INTEGER NOT NULL, -- seconds since 1970, UTC: the end of the last of the working days; moved on by waiting, never by a transfer
    status TEXT NOT NULL CHECK (status IN ('unconfirmed', 'triage', 'routed', 'claimed', 'waiting', 'review', 'answered', 'closed')),
    custodian TEXT NOT NULL REFERENCES centre (slug) ON UPDATE CASCADE,
    agent TEXT, -- who works on it or answered it, as NAME@SLUG
    claimed_at INTEGER, -- seconds since 1970, UTC
    claimed_until INTEGER, -- seconds since 1970, UTC: the end of the lease
    offered_to TEXT REFERENCES centre (slug) ON UPDATE CASCADE, -- the centre asked to take it over
    declines INTEGER NOT NULL DEFAULT 0, -- how often centres declined it
    resume TEXT, -- the status to go back to when the asker replies
    since INTEGER NOT NULL, -- seconds since 1970, UTC: when it came to wait, was answered or closed, or came to its centre
    reminders INTEGER NOT NULL DEFAULT 0, -- sent since it waits
    closing TEXT CHECK (closing IN ('satisfied', 'no_reply', 'duplicate', 'out_of_scope', 'withdrawn')),
    duplicate_of TEXT REFERENCES question (reference),
    version INTEGER NOT NULL CHECK (version > 0), -- the number of its events
    fingerprint TEXT NOT NULL, -- of the normalised text and the asker: the same question sent twice; '' once the asker is erased
    idempotency_key TEXT UNIQUE,
    CHECK ((agent IS NULL) = (claimed_at IS NULL)),
    CHECK (status <> 'claimed' OR agent IS NOT NULL),
    CHECK ((status = 'closed') = (closing IS NOT NULL)),
    CHECK ((status = 'waiting') = (resume IS NOT NULL)),
    CHECK ((duplicate_of IS NOT NULL) = (closing IS 'duplicate')),
    CHECK (duplicate_of <> reference)
) STRICT;
CREATE INDEX question_inbox ON question (custodian, due_at) WHERE status IN ('triage', 'routed', 'claimed', 'waiting', 'review');
CREATE INDEX question_offer ON question (offered_to) WHERE offered_to IS NOT NULL;
CREATE INDEX question_duplicate_of ON question (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX question_asker ON question (asker);
CREATE INDEX question_fingerprint ON question (fingerprint);

CREATE TABLE question_theme (
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    theme TEXT NOT NULL REFERENCES theme (slug) ON UPDATE CASCADE,
    PRIMARY KEY (question, theme)
) STRICT, WITHOUT ROWID;

-- A question's history: replayed in order it gives the question's state.
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES question (id),
    version INTEGER NOT NULL CHECK (version > 0), -- the question's version after it
    kind TEXT NOT NULL,
    act TEXT NOT NULL CHECK (json_valid(act)),
    actor TEXT, -- NAME@SLUG; NULL: the asker, or time
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    UNIQUE (question, version)
) STRICT;
CREATE INDEX event_actor ON event (actor, id);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
-- But for a question that its asker never confirmed: it is purged whole.
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    WHEN (SELECT status FROM question WHERE id = old.question) IS NOT 'unconfirmed'
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
-- REPLACE deletes without that trigger.
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR (question = NEW.question AND version = NEW.version))
    BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;

-- What was written with an event: to or by the asker, a note, a reason, a contribution.
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES question (id),
    version INTEGER NOT NULL, -- of the event it was written with
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (question, version)
) STRICT;

CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES question (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    text TEXT NOT NULL CHECK (text <> ''), -- Markdown
    sources TEXT NOT NULL CHECK (json_valid(sources)),
    actor TEXT NOT NULL, -- NAME@SLUG
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    UNIQUE (question, revision)
) STRICT;

-- The outbox: letters to send. One letter an event that the asker hears of.
CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES question (id),
    version INTEGER NOT NULL, -- of the event it tells of
    kind TEXT NOT NULL, -- of the event: answered, asked_back, reminded, closed ...
    asker INTEGER NOT NULL REFERENCES asker (id),
    created_at INTEGER NOT NULL, -- seconds since 1970, UTC
    sent_at INTEGER, -- seconds since 1970, UTC; NULL: not yet
    UNIQUE (question, version, asker)
) STRICT;
