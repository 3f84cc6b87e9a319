-- Files that came with a question, a message, an answer or a note, or that belong to an entry. Their contents are in a table of their
-- own, so that lists are read without them.
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

-- The files of each revision of an entry: readers see those of the revision that is published.
CREATE TABLE revision_attachment (
    attachment INTEGER NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision > 0),
    PRIMARY KEY (attachment, revision)
) STRICT, WITHOUT ROWID;

ALTER TABLE received ADD COLUMN left_out TEXT CHECK (json_type(left_out) = 'array') /* JSON: the files that were not taken, by name, and why; NULL: none, or erased */;
