-- One row: what this desk is.
CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    network TEXT NOT NULL, -- the directory it began with: 2012 or 2026
    created_at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;

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
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage (
    id INTEGER PRIMARY KEY,
    centre TEXT NOT NULL REFERENCES centre (slug) ON UPDATE CASCADE,
    territory INTEGER NOT NULL REFERENCES territory (id),
    valid_from TEXT CHECK (valid_from IS date(valid_from)), -- the first day; NULL: its beginning is not known
    valid_until TEXT CHECK (valid_until IS date(valid_until)), -- the first day after; NULL: it lasts
    CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from < valid_until)
) STRICT;
CREATE INDEX coverage_territory ON coverage (territory);
CREATE INDEX coverage_centre ON coverage (centre);

CREATE TABLE theme (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^a-z0-9-]*'),
    label TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- Acronyms and synonyms by which a theme is also found.
CREATE TABLE theme_term (
    key TEXT PRIMARY KEY, -- the term folded to letters and digits
    term TEXT NOT NULL,
    theme TEXT NOT NULL REFERENCES theme (slug) ON UPDATE CASCADE ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who may act. Locally, whoever can write this file acts as the identity given; an account adds a role, or takes the right.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    centre TEXT NOT NULL REFERENCES centre (slug) ON UPDATE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('agent', 'coordinator', 'administrator')),
    is_disabled INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
    created_at INTEGER NOT NULL, -- seconds since 1970, UTC
    UNIQUE (name, centre)
) STRICT;
