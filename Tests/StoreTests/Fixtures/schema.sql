CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    centre TEXT NOT NULL REFERENCES centre (slug) ON UPDATE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('agent', 'coordinator', 'administrator')),
    is_disabled INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
    created_at INTEGER NOT NULL, email TEXT CHECK (email GLOB '?*@?*') /* in lower case; NULL: none, or the account is disabled */, language TEXT CHECK (language IN ('fr', 'en')) /* NULL: not chosen, French */, -- seconds since 1970, UTC
    UNIQUE (name, centre)
) STRICT;
CREATE TABLE acronym (
    source TEXT NOT NULL CHECK (source IN ('entry', 'question')),
    folded TEXT NOT NULL CHECK (folded <> ''),
    expansion TEXT NOT NULL, -- folded words, separated by spaces
    documents INTEGER NOT NULL CHECK (documents > 0), -- that say so
    PRIMARY KEY (source, folded, expansion)
) STRICT, WITHOUT ROWID;
CREATE INDEX acronym_expansion ON acronym (source, expansion);
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
CREATE TABLE asker (
    id INTEGER PRIMARY KEY,
    name TEXT,
    email TEXT,
    telephone TEXT,
    organisation TEXT
, proven_at INTEGER, corrected_at INTEGER) STRICT;
CREATE INDEX asker_email ON asker (email) WHERE email IS NOT NULL;
CREATE INDEX asker_proven ON asker (email) WHERE proven_at IS NOT NULL;
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY, -- never given again: last_number
    question INTEGER REFERENCES question (id) ON DELETE CASCADE, -- what it belongs to: a question ...
    version INTEGER CHECK (version > 0), -- of the event that it came with
    entry INTEGER REFERENCES entry (id) ON DELETE CASCADE, -- ... or an entry
    number INTEGER NOT NULL CHECK (number > 0), -- among the files of the question or entry
    name TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
    type TEXT NOT NULL CHECK (type <> ''), -- AttachmentType: pdf, docx ...; by the content
    size INTEGER NOT NULL CHECK (size > 0), -- bytes
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 (FIPS 180-4) of the content
    added_at INTEGER NOT NULL, -- seconds since 1970, UTC
    CHECK ((question IS NULL) <> (entry IS NULL)),
    CHECK ((question IS NULL) = (version IS NULL)),
    UNIQUE (question, number),
    UNIQUE (entry, number)
) STRICT;
CREATE TABLE attachment_content (
    id INTEGER PRIMARY KEY REFERENCES attachment (id) ON DELETE CASCADE,
    content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT;
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    deed TEXT NOT NULL CHECK (deed <> ''), -- one of AuditedDeed
    subject TEXT, -- what it was done to: an account (NAME@SLUG), a centre, a question or an entry by its reference, a kind of file, a setting; NULL: nothing that is named
    number INTEGER, -- how many persons, entries, rows; of a token or a session its number; NULL: none
    actor TEXT, -- NAME@SLUG; NULL: an asker by their link, time, or whoever has the file and did not say who they are
    is_remote INTEGER NOT NULL CHECK (is_remote IN (0, 1)), -- over the network, where who acts is proven
    at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'an audit line is never deleted'); END;
CREATE TRIGGER audit_is_never_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'an audit line is never replaced'); END;
CREATE TABLE centre (
    slug TEXT PRIMARY KEY CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL CHECK (name <> ''),
    scope TEXT NOT NULL CHECK (scope IN ('departemental', 'regional', 'interregional', 'national', 'inconnue')),
    legal_form TEXT NOT NULL,
    founded INTEGER CHECK (founded BETWEEN 1900 AND 2200), -- year
    website TEXT, -- host name
    notes TEXT NOT NULL, -- where the source contradicts itself, and what is inferred
    confidence TEXT NOT NULL,
    answer_days INTEGER NOT NULL DEFAULT 3 CHECK (answer_days BETWEEN 1 AND 60), -- working days it gives itself to answer
    second_reader INTEGER NOT NULL DEFAULT 0 CHECK (second_reader IN (0, 1)) -- its answers wait for a second reader
, self_publish INTEGER NOT NULL DEFAULT 0 CHECK (self_publish IN (0, 1)) /* its agents may publish what they wrote themselves */) STRICT, WITHOUT ROWID;
CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    event INTEGER NOT NULL, -- the last row of event; 0: none
    entry_event INTEGER NOT NULL -- the last row of entry_event; 0: none
) STRICT;
CREATE TABLE copy_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    desk BLOB NOT NULL CHECK (length(desk) = 16), -- 128 random bits: the copies of one desk have the same
    changes INTEGER NOT NULL CHECK (changes >= 0), -- transactions that people's work was written in, since this step
    backed_up_at INTEGER, -- seconds since 1970, UTC: when the last backup was made; NULL: never
    backup_path TEXT, -- where it was put
    copied_at INTEGER -- seconds since 1970, UTC: when this file was made as a backup; NULL: it is the desk itself
) STRICT;
CREATE TABLE coverage (
    id INTEGER PRIMARY KEY,
    centre TEXT NOT NULL REFERENCES centre (slug) ON UPDATE CASCADE,
    territory INTEGER NOT NULL REFERENCES territory (id),
    valid_from TEXT CHECK (valid_from IS date(valid_from)), -- the first day; NULL: its beginning is not known
    valid_until TEXT CHECK (valid_until IS date(valid_until)), -- the first day after; NULL: it lasts
    CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from < valid_until)
) STRICT;
CREATE INDEX coverage_centre ON coverage (centre);
CREATE INDEX coverage_territory ON coverage (territory);
CREATE TABLE deflection (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)), -- in France
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (entry, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    network TEXT NOT NULL, -- the directory it began with: 2012 or 2026
    created_at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE TABLE digest (
    account INTEGER NOT NULL REFERENCES account (id),
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'), -- in Europe/Paris
    PRIMARY KEY (account, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE document_length (
    source TEXT NOT NULL, -- the index
    block INTEGER NOT NULL, -- documents from 64 times this on
    lengths BLOB NOT NULL, -- of 64 documents, four bytes each, the lowest first: the title's (1), the text's (3); 0: no such document
    traits BLOB NOT NULL, -- of 64 documents, eight bytes each: question words (bits 0 to 11 of the title, 12 to 23 of the document), 24: begins with yes or no, 25 and 26: how the title asks; a hash of the title
    PRIMARY KEY (source, block)
) STRICT, WITHOUT ROWID;
CREATE TABLE embedding (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('title', 'passage', 'wording')),
    number INTEGER NOT NULL CHECK (number >= 0), -- among those of its kind
    model TEXT NOT NULL CHECK (model <> ''),
    hash INTEGER NOT NULL, -- of the text it was made of: FNV-1a, 64 bits
    vector BLOB NOT NULL CHECK (length(vector) > 0 AND length(vector) % 4 = 0), -- of length 1; float32, little-endian
    UNIQUE (entry, kind, number)
) STRICT;
CREATE TABLE embedding_floor (
    model TEXT PRIMARY KEY CHECK (model <> ''),
    cosine REAL NOT NULL
) STRICT;
CREATE TABLE embedding_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    changes INTEGER NOT NULL
) STRICT;
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (reference GLOB 'F-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9]*'),
    status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'published', 'stale', 'retired')),
    title TEXT NOT NULL CHECK (title <> ''),
    question TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer <> ''), -- Markdown
    sources TEXT NOT NULL CHECK (json_valid(sources)),
    territory INTEGER NOT NULL REFERENCES territory (id), -- where it is valid
    centre TEXT NOT NULL REFERENCES centre (slug) ON UPDATE CASCADE,
    author TEXT NOT NULL,
    verified_on TEXT NOT NULL CHECK (verified_on IS date(verified_on)),
    review_by TEXT NOT NULL CHECK (review_by IS date(review_by)),
    created_at INTEGER NOT NULL, -- seconds since 1970, UTC
    published_at INTEGER, -- seconds since 1970, UTC
    external_key TEXT UNIQUE, audience TEXT /* whom it is written for; NULL: everyone */, version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0) /* the number of its events */, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0) /* of the text in this row */, proposal INTEGER CHECK (proposal > revision) /* the revision that is proposed instead; NULL: none */, writer TEXT /* NAME@SLUG who wrote the revision to be published, or published; NULL: taken over */, reader TEXT REFERENCES centre (slug) ON UPDATE CASCADE /* the centre asked to read it; NULL: its own */, reviewer TEXT /* NAME@SLUG who published it; NULL: nobody here */, stale_because TEXT CHECK (stale_because IN ('review_date', 'report', 'source')) /* NULL: not stale */, replaced_by INTEGER REFERENCES entry (id) CHECK (replaced_by <> id) /* NULL: by none */, -- the identifier in the set it was imported from
    CHECK (status NOT IN ('published', 'stale') OR published_at IS NOT NULL)
) STRICT;
CREATE VIEW entry_document AS
    SELECT id,
        CASE WHEN title LIKE '%…' AND instr(answer, rtrim(title, '…')) = 1
            OR trim(substr(answer, 1, instr(answer || char(10), char(10)) - 1), ' ' || char(9) || char(13)) = title
            THEN '' ELSE title END AS title,
        CASE WHEN title LIKE '%…' AND instr(question, rtrim(title, '…')) = 1
            THEN substr(question, length(rtrim(title, '…')) + 1) ELSE question END || char(10) || answer AS text
    FROM entry WHERE status IN ('published', 'stale');
CREATE TABLE entry_event (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id),
    version INTEGER NOT NULL CHECK (version > 0), -- the entry's version after it
    kind TEXT NOT NULL,
    act TEXT NOT NULL CHECK (json_valid(act)),
    actor TEXT, -- NAME@SLUG; NULL: a reader, or time
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    UNIQUE (entry, version)
) STRICT;
CREATE INDEX entry_event_at ON entry_event (at);
CREATE TRIGGER entry_event_is_never_changed BEFORE UPDATE ON entry_event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER entry_event_is_never_deleted BEFORE DELETE ON entry_event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER entry_event_is_never_replaced BEFORE INSERT ON entry_event
    WHEN EXISTS (SELECT 1 FROM entry_event WHERE id = NEW.id OR (entry = NEW.entry AND version = NEW.version))
    BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;
CREATE VIRTUAL TABLE entry_index USING fts5 (text, title, content = 'entry_document', content_rowid = 'id', tokenize = 'french');
CREATE TABLE entry_message (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id),
    version INTEGER NOT NULL, -- of the event it was written with
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (entry, version)
) STRICT;
CREATE VIEW entry_origin AS
SELECT entry AS id, group_concat(question, ' ') AS questions -- the questions' rows, in order
FROM (SELECT entry, question FROM entry_question ORDER BY entry, question)
GROUP BY entry;
CREATE TABLE entry_question (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    question INTEGER NOT NULL REFERENCES question (id),
    PRIMARY KEY (entry, question)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_question_question ON entry_question (question);
CREATE INDEX entry_reader ON entry (reader) WHERE reader IS NOT NULL;
CREATE INDEX entry_review_by ON entry (review_by) WHERE status = 'published';
CREATE TABLE entry_revision (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision > 0), -- counted from 1
    title TEXT NOT NULL CHECK (title <> ''),
    question TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer <> ''), -- Markdown
    sources TEXT NOT NULL CHECK (json_valid(sources)),
    territory INTEGER NOT NULL REFERENCES territory (id),
    themes TEXT NOT NULL CHECK (json_valid(themes)), -- slugs, as they were
    audience TEXT, -- NULL: everyone
    see_also TEXT NOT NULL CHECK (json_valid(see_also)), -- references
    UNIQUE (entry, revision)
) STRICT;
CREATE TABLE entry_see_also (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    PRIMARY KEY (entry, other),
    CHECK (entry <> other)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_theme (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    theme TEXT NOT NULL REFERENCES theme (slug) ON UPDATE CASCADE,
    PRIMARY KEY (entry, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_todo ON entry (centre) WHERE status IN ('draft', 'review', 'stale') OR proposal IS NOT NULL;
CREATE TABLE erased_place (
    key INTEGER NOT NULL REFERENCES tombstone_key (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- HMAC-SHA-256 (RFC 2104), by the key, of the whole text before
    start INTEGER NOT NULL CHECK (start >= 0), -- bytes of UTF-8 before the place
    length INTEGER NOT NULL CHECK (length > 0), -- bytes of UTF-8
    PRIMARY KEY (key, hash, start)
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY,
    actor TEXT, -- NAME@SLUG; NULL: time
    at INTEGER NOT NULL, -- seconds since 1970, UTC
    persons INTEGER NOT NULL CHECK (persons > 0),
    scrubbed_at INTEGER -- seconds since 1970, UTC: when it was gone from the file too; NULL: not yet
, rewritten_at INTEGER) STRICT;
CREATE TABLE erasure_request (
    asker INTEGER PRIMARY KEY REFERENCES asker (id) ON DELETE CASCADE,
    actor TEXT NOT NULL, -- NAME@SLUG
    at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE INDEX erasure_unscrubbed ON erasure (id) WHERE scrubbed_at IS NULL;
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
CREATE INDEX event_at ON event (at);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    WHEN (SELECT status FROM question WHERE id = old.question) IS NOT 'unconfirmed'
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR (question = NEW.question AND version = NEW.version))
    BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;
CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- as in token
    created_at INTEGER NOT NULL, -- seconds since 1970, UTC
    revoked_at INTEGER -- seconds since 1970, UTC; NULL: not
) STRICT;
CREATE INDEX follow_up_question ON follow_up (question);
CREATE TABLE idempotency (
    key BLOB PRIMARY KEY CHECK (length(key) = 32), -- HKDF-SHA256 (RFC 5869) of the key and who sent it
    verb BLOB NOT NULL CHECK (length(verb) = 32), -- HMAC-SHA256 (RFC 2104) of the verb: another one under the same key is refused
    reply BLOB NOT NULL, -- JSON, sealed with AES-256-GCM (NIST SP 800-38D)
    at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency (at);
CREATE TABLE index_pending (
    source TEXT NOT NULL, -- the index
    document INTEGER NOT NULL, -- its row in what is indexed
    PRIMARY KEY (source, document)
) STRICT, WITHOUT ROWID;
CREATE TABLE last_number (
    name TEXT PRIMARY KEY CHECK (name <> ''), -- the table of the rows
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE membership (
    epci INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    commune INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    PRIMARY KEY (epci, commune)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_commune ON membership (commune);
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES question (id),
    version INTEGER NOT NULL, -- of the event it was written with
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (question, version)
) STRICT;
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
CREATE TABLE notice_choice (
    account INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind <> ''), -- as in notice
    way TEXT NOT NULL CHECK (way IN ('now', 'digest', 'never')),
    PRIMARY KEY (account, kind)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX notice_entry ON notice (entry, kind, occasion, account) WHERE entry IS NOT NULL;
CREATE INDEX notice_outbox ON notice (outbox) WHERE outbox IS NOT NULL;
CREATE UNIQUE INDEX notice_question ON notice (question, kind, occasion, account) WHERE question IS NOT NULL;
CREATE INDEX notice_waiting ON notice (account) WHERE outbox IS NULL;
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
CREATE UNIQUE INDEX outbox_account_event ON outbox (source, version, account) WHERE account IS NOT NULL;
CREATE UNIQUE INDEX outbox_asker_event ON outbox (source, version, asker) WHERE asker IS NOT NULL;
CREATE INDEX outbox_next ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_question ON outbox (question);
CREATE TABLE postal_code (
    code TEXT NOT NULL CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
    territory INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    PRIMARY KEY (code, territory)
) STRICT, WITHOUT ROWID;
CREATE TABLE quartier_commune (
    commune INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    quartier INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    PRIMARY KEY (commune, quartier)
) STRICT, WITHOUT ROWID;
CREATE INDEX quartier_commune_quartier ON quartier_commune (quartier);
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
    idempotency_key TEXT UNIQUE, restricted_to TEXT CHECK (json_type(restricted_to) = 'array') /* JSON: the slugs of the centres that see it beside the one that has it and the one it is offered to; NULL: every agent does */, idempotency_proof BLOB CHECK (length(idempotency_proof) = 32) /* HMAC-SHA256, by the key, of what was asked and by whom */, language TEXT CHECK (language IN ('fr', 'en')),
    CHECK ((agent IS NULL) = (claimed_at IS NULL)),
    CHECK (status <> 'claimed' OR agent IS NOT NULL),
    CHECK ((status = 'closed') = (closing IS NOT NULL)),
    CHECK ((status = 'waiting') = (resume IS NOT NULL)),
    CHECK ((duplicate_of IS NOT NULL) = (closing IS 'duplicate')),
    CHECK (duplicate_of <> reference)
) STRICT;
CREATE INDEX question_asker ON question (asker);
CREATE VIEW question_document AS
    SELECT id, title,
        body || char(10) || coalesce((SELECT text FROM answer WHERE question = question.id ORDER BY revision DESC LIMIT 1), '') AS text
    FROM question WHERE status <> 'unconfirmed';
CREATE INDEX question_duplicate_of ON question (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX question_fingerprint ON question (fingerprint);
CREATE INDEX question_inbox ON question (custodian, due_at) WHERE status IN ('triage', 'routed', 'claimed', 'waiting', 'review');
CREATE VIRTUAL TABLE question_index USING fts5 (text, title, content = 'question_document', content_rowid = 'id', tokenize = 'french');
CREATE INDEX question_offer ON question (offered_to) WHERE offered_to IS NOT NULL;
CREATE INDEX question_restricted ON question (id) WHERE restricted_to IS NOT NULL;
CREATE INDEX question_status ON question (status, since);
CREATE TABLE question_theme (
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    theme TEXT NOT NULL REFERENCES theme (slug) ON UPDATE CASCADE,
    PRIMARY KEY (question, theme)
) STRICT, WITHOUT ROWID;
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
    acknowledge_at INTEGER, left_out TEXT CHECK (json_type(left_out) = 'array') /* JSON: the files that were not taken, by name, and why; NULL: none, or erased */, -- seconds since 1970, UTC: from when its sender is to be told that it came; NULL: nobody is told. At most one of a sender in a day
    CHECK (state <> 'unread' OR raw IS NOT NULL),
    CHECK ((state IN ('placed', 'discarded')) = (settled_at IS NOT NULL)),
    CHECK (version IS NULL OR question IS NOT NULL)
) STRICT;
CREATE INDEX received_outbox ON received (outbox) WHERE outbox IS NOT NULL;
CREATE INDEX received_question ON received (question, version) WHERE question IS NOT NULL;
CREATE INDEX received_sender ON received (sender, received_at);
CREATE INDEX received_settled ON received (settled_at) WHERE raw IS NOT NULL;
CREATE INDEX received_state ON received (state, id) WHERE state IN ('unread', 'waiting');
CREATE TABLE reference_series (
    series TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE report (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)), -- in France
    readers INTEGER NOT NULL CHECK (readers > 0), -- different visitors of that day
    PRIMARY KEY (entry, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_text (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)), -- in France
    text TEXT NOT NULL CHECK (text <> '')
, is_repeat INTEGER NOT NULL DEFAULT 0 CHECK (is_repeat IN (0, 1))) STRICT;
CREATE INDEX report_text_entry ON report_text (entry);
CREATE TABLE revision_attachment (
    attachment INTEGER NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision > 0),
    PRIMARY KEY (attachment, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_log (
    key TEXT PRIMARY KEY CHECK (key <> ''), -- the stems of the words, sorted, each once
    words TEXT NOT NULL, -- as first typed: folded, without stop words
    zero INTEGER NOT NULL DEFAULT 0 CHECK (zero >= 0), -- how often nothing was found
    abandoned INTEGER NOT NULL DEFAULT 0 CHECK (abandoned >= 0), -- how often nothing that was found answered, and a question was asked
    last_on TEXT NOT NULL CHECK (last_on IS date(last_on)), -- in France
    CHECK (zero + abandoned > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_log_last_on ON search_log (last_on);
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    tokenizer_version INTEGER NOT NULL
) STRICT;
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    token INTEGER NOT NULL REFERENCES token (id) ON DELETE CASCADE,
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- as in token
    expires_at INTEGER NOT NULL -- seconds since 1970, UTC
, opened_at INTEGER /* seconds since 1970, UTC; NULL: before it was noted */) STRICT;
CREATE INDEX session_expires_at ON session (expires_at);
CREATE INDEX session_token ON session (token);
CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (name <> ''), -- of the program's list of settings: site-url ...
    value TEXT NOT NULL CHECK (value <> '') -- as its setting checked it
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in (
    id INTEGER PRIMARY KEY,
    account INTEGER REFERENCES account (id), -- NULL: nobody has the address that was given. The row is written all the same, so that the time it takes tells nothing
    outbox INTEGER REFERENCES outbox (id), -- the mail with the code
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 (FIPS 180-4) of the code
    holder BLOB NOT NULL CHECK (length(holder) = 32), -- SHA-256 of what the browser or the program holds that asked for it: 128 random bits or more
    next TEXT CHECK (next <> ''), -- the page of the site to go on to; NULL: the inbox
    expires_at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE INDEX sign_in_account ON sign_in (account) WHERE account IS NOT NULL;
CREATE INDEX sign_in_expires_at ON sign_in (expires_at);
CREATE INDEX sign_in_hash ON sign_in (hash);
CREATE TABLE signing_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL CHECK (length(key) = 32) -- 256 random bits
) STRICT;
CREATE TABLE territory (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('country', 'region', 'former_region', 'departement', 'collectivite', 'epci', 'commune', 'arrondissement', 'quartier')),
    code TEXT NOT NULL CHECK (code <> ''), -- INSEE's; SIREN for an EPCI; ANCT's for a quartier; unique within the kind only
    name TEXT NOT NULL CHECK (name <> ''),
    departements TEXT NOT NULL, -- the codes of the départements it lies in, sorted, separated by spaces
    parent INTEGER REFERENCES territory (id), -- the commune of an arrondissement or a quartier
    population INTEGER CHECK (population >= 0), -- inhabitants, INSEE's population municipale
    valid_from TEXT CHECK (valid_from IS date(valid_from)), -- the first day, ISO 8601; NULL: not known
    valid_until TEXT CHECK (valid_until IS date(valid_until)), -- the first day after, ISO 8601; NULL: still there
    UNIQUE (kind, code)
) STRICT;
CREATE TABLE territory_data (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL UNIQUE,
    files TEXT NOT NULL CHECK (json_valid(files)), -- names, formats and row counts of what was read
    activated_at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE TABLE territory_name (
    id INTEGER PRIMARY KEY,
    territory INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    name TEXT NOT NULL, -- as written
    key TEXT NOT NULL, -- folded, abbreviations written out, letters and digits only
    bare TEXT NOT NULL, -- the key without its article
    is_former INTEGER NOT NULL CHECK (is_former IN (0, 1)), -- not a name of today or of 2014: holds only between its dates
    valid_from TEXT CHECK (valid_from IS date(valid_from)),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),
    former_code TEXT, -- the INSEE code the place had under this name, where it was another
    UNIQUE (territory, name, is_former)
) STRICT;
CREATE INDEX territory_name_bare ON territory_name (bare);
CREATE INDEX territory_name_former_code ON territory_name (former_code) WHERE former_code IS NOT NULL;
CREATE INDEX territory_name_key ON territory_name (key);
CREATE TABLE text_hash (
    source TEXT NOT NULL, -- the table of the text
    id INTEGER NOT NULL, -- its row there
    hash INTEGER NOT NULL, -- the first 64 bits, big-endian, of SHA-256 (FIPS 180-4) of what the row says
    PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE theme (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^a-z0-9-]*'),
    label TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TABLE theme_event (
    id INTEGER PRIMARY KEY,
    theme TEXT NOT NULL REFERENCES theme (slug) ON UPDATE CASCADE, -- as it is today
    kind TEXT NOT NULL CHECK (kind IN ('added', 'merged', 'renamed')),
    slug TEXT NOT NULL, -- of the theme added, merged, or before it was renamed
    label TEXT NOT NULL, -- likewise
    questions INTEGER NOT NULL DEFAULT 0, -- how many a merger moved
    entries INTEGER NOT NULL DEFAULT 0, -- how many a merger moved
    actor TEXT NOT NULL, -- NAME@SLUG
    at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE TRIGGER theme_event_is_never_deleted BEFORE DELETE ON theme_event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE INDEX theme_event_theme ON theme_event (theme);
CREATE TABLE theme_term (
    key TEXT PRIMARY KEY, -- the term folded to letters and digits
    term TEXT NOT NULL,
    theme TEXT NOT NULL REFERENCES theme (slug) ON UPDATE CASCADE ON DELETE CASCADE,
    expansion TEXT, -- what the term stands for, where it is an acronym
    expansion_key TEXT, -- the expansion folded to letters and digits
    CHECK ((expansion IS NULL) = (expansion_key IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_term_expansion ON theme_term (expansion_key) WHERE expansion_key IS NOT NULL;
CREATE INDEX theme_term_theme ON theme_term (theme);
CREATE TABLE token (
    id INTEGER PRIMARY KEY, -- also the first part of the token
    account INTEGER NOT NULL REFERENCES account (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 (FIPS 180-4) of its second part, 256 random bits
    created_at INTEGER NOT NULL, -- seconds since 1970, UTC
    expires_at INTEGER, -- seconds since 1970, UTC; NULL: never
    revoked_at INTEGER, -- seconds since 1970, UTC; NULL: not
    last_used_at INTEGER -- seconds since 1970, UTC, to the minute or so; NULL: never
, scope TEXT NOT NULL DEFAULT 'administer' CHECK (scope IN ('read', 'act', 'administer')) /* the most it may, of what its account may; 'administer': all of it */, is_sessions INTEGER NOT NULL DEFAULT 0 /* made for a session: 1 */) STRICT;
CREATE INDEX token_account ON token (account);
CREATE TABLE tombstone (
    key INTEGER NOT NULL REFERENCES tombstone_key (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- of the address
    erased_at INTEGER NOT NULL, -- seconds since 1970, UTC: what was asked later is not erased
    wide INTEGER NOT NULL CHECK (wide IN (0, 1)), -- a coordinator also had the whole name erased from others' texts
    PRIMARY KEY (key, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE tombstone_key (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK (length(key) = 32), -- 256 random bits
    rounds INTEGER NOT NULL CHECK (rounds > 0)
) STRICT;
CREATE TABLE voice (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32) -- of what was said of which entry, and from where
) STRICT, WITHOUT ROWID;
CREATE TABLE voice_key (
    day TEXT PRIMARY KEY CHECK (day IS date(day)), -- in France
    key BLOB NOT NULL CHECK (length(key) = 32) -- 256 random bits
) STRICT, WITHOUT ROWID;
CREATE TABLE word_block (
    source TEXT NOT NULL CHECK (source IN ('entry', 'question')), -- words of one are never proposed to a search of the other
    first TEXT NOT NULL CHECK (first <> ''), -- its first word, in lower case without accents
    words BLOB NOT NULL, -- its words in order, each with the number of documents that have it (WordBlock)
    PRIMARY KEY (source, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE wording (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (entry, text)
) STRICT;
CREATE VIEW wording_document AS
    SELECT id, text AS title, '' AS text FROM wording;
CREATE VIRTUAL TABLE wording_index USING fts5 (text, title, content = 'wording_document', content_rowid = 'id', tokenize = 'french');
CREATE TABLE wording_voice (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (key <> ''), -- the stems of the words, sorted, each once
    day TEXT NOT NULL CHECK (day IS date(day)), -- in France
    text TEXT NOT NULL CHECK (text <> ''), -- as first typed that day
    readers INTEGER NOT NULL CHECK (readers > 0), is_repeat INTEGER NOT NULL DEFAULT 0 CHECK (is_repeat IN (0, 1)), -- different visitors of that day
    UNIQUE (entry, key, day)
) STRICT;
CREATE INDEX wording_voice_day ON wording_voice (day);
