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

-- Every name by which a place is found.
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
CREATE INDEX territory_name_key ON territory_name (key);
CREATE INDEX territory_name_bare ON territory_name (bare);
CREATE INDEX territory_name_former_code ON territory_name (former_code) WHERE former_code IS NOT NULL;

CREATE TABLE postal_code (
    code TEXT NOT NULL CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
    territory INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    PRIMARY KEY (code, territory)
) STRICT, WITHOUT ROWID;

-- The communes of an EPCI.
CREATE TABLE membership (
    epci INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    commune INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    PRIMARY KEY (epci, commune)
) STRICT, WITHOUT ROWID;

-- Each taking over of territory data; the last is the version a route is explained by.
CREATE TABLE territory_data (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL UNIQUE,
    files TEXT NOT NULL CHECK (json_valid(files)), -- names, formats and row counts of what was read
    activated_at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
