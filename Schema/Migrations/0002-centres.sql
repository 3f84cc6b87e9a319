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
    theme TEXT NOT NULL REFERENCES theme (slug) ON UPDATE CASCADE ON DELETE CASCADE,
    expansion TEXT, -- what the term stands for, where it is an acronym
    expansion_key TEXT, -- the expansion folded to letters and digits
    CHECK ((expansion IS NULL) = (expansion_key IS NULL))
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
CREATE INDEX theme_term_theme ON theme_term (theme);
CREATE INDEX theme_term_expansion ON theme_term (expansion_key) WHERE expansion_key IS NOT NULL;

-- What became of the list of themes, by whom and when. A theme's lines go with it when it is renamed or merged.
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
CREATE INDEX theme_event_theme ON theme_event (theme);
CREATE TRIGGER theme_event_is_never_deleted BEFORE DELETE ON theme_event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
