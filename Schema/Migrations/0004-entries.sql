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
    external_key TEXT UNIQUE, -- the identifier in the set it was imported from
    CHECK (status NOT IN ('published', 'stale') OR published_at IS NOT NULL)
) STRICT;

CREATE TABLE entry_theme (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    theme TEXT NOT NULL REFERENCES theme (slug) ON UPDATE CASCADE,
    PRIMARY KEY (entry, theme)
) STRICT, WITHOUT ROWID;

-- The questions an entry came from; for agents only.
CREATE TABLE entry_question (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    question INTEGER NOT NULL REFERENCES question (id),
    PRIMARY KEY (entry, question)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_question_question ON entry_question (question);
