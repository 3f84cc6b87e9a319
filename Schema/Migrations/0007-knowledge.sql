-- The life of an entry: drafted, read by a second person, published, verified, stale, retired. What an entry says now is in
-- its row; what it said before, and what is proposed instead, in entry_revision.
ALTER TABLE entry ADD COLUMN audience TEXT /* whom it is written for; NULL: everyone */;
ALTER TABLE entry ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0) /* the number of its events */;
ALTER TABLE entry ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0) /* of the text in this row */;
ALTER TABLE entry ADD COLUMN proposal INTEGER CHECK (proposal > revision) /* the revision that is proposed instead; NULL: none */;
ALTER TABLE entry ADD COLUMN writer TEXT /* NAME@SLUG who wrote the revision to be published, or published; NULL: taken over */;
ALTER TABLE entry ADD COLUMN reader TEXT REFERENCES centre (slug) ON UPDATE CASCADE /* the centre asked to read it; NULL: its own */;
ALTER TABLE entry ADD COLUMN reviewer TEXT /* NAME@SLUG who published it; NULL: nobody here */;
ALTER TABLE entry ADD COLUMN stale_because TEXT CHECK (stale_because IN ('review_date', 'report', 'source')) /* NULL: not stale */;
ALTER TABLE entry ADD COLUMN replaced_by INTEGER REFERENCES entry (id) CHECK (replaced_by <> id) /* NULL: by none */;
ALTER TABLE centre ADD COLUMN self_publish INTEGER NOT NULL DEFAULT 0 CHECK (self_publish IN (0, 1)) /* its agents may publish what they wrote themselves */;

UPDATE entry SET author = author || '@' || centre WHERE instr(author, '@') = 0 AND author <> 'import';
UPDATE entry SET writer = author WHERE instr(author, '@') > 0;
UPDATE entry SET stale_because = 'review_date' WHERE status = 'stale';

-- What waits for someone of a centre.
CREATE INDEX entry_todo ON entry (centre) WHERE status IN ('draft', 'review', 'stale') OR proposal IS NOT NULL;
CREATE INDEX entry_reader ON entry (reader) WHERE reader IS NOT NULL;
CREATE INDEX entry_review_by ON entry (review_by) WHERE status = 'published';

-- A text of an entry that is not the one in its row: what it said before, or what is proposed.
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

-- An entry's history: replayed in order it gives where the entry stands.
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
CREATE TRIGGER entry_event_is_never_changed BEFORE UPDATE ON entry_event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER entry_event_is_never_deleted BEFORE DELETE ON entry_event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
-- REPLACE deletes without that trigger.
CREATE TRIGGER entry_event_is_never_replaced BEFORE INSERT ON entry_event
    WHEN EXISTS (SELECT 1 FROM entry_event WHERE id = NEW.id OR (entry = NEW.entry AND version = NEW.version))
    BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;

-- What was written with an event: a report, a reason.
CREATE TABLE entry_message (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id),
    version INTEGER NOT NULL, -- of the event it was written with
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (entry, version)
) STRICT;

-- How often an entry answered someone who would else have asked: a count, and nothing about who.
CREATE TABLE deflection (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)), -- in France
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (entry, day)
) STRICT, WITHOUT ROWID;

-- Entries that are older than their histories begin as they stand.
INSERT INTO entry_event (entry, version, kind, act, actor, at)
SELECT id, 1, 'imported', json_object('imported', json_object('_0', json_patch(
        json_object('status', status, 'centre', centre, 'revision', revision, 'verifiedOn', verified_on, 'reviewBy', review_by),
        json_object('stale', stale_because, 'writer', json(CASE WHEN writer IS NOT NULL THEN
            json_object('name', substr(writer, 1, length(writer) - length(centre) - 1), 'centre', centre) END))))),
    writer, created_at
FROM entry ORDER BY id;
