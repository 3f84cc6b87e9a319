-- What a model makes of the entries' texts, to find by meaning; only where an endpoint is configured. Derived.
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

-- Counts the changes of the vectors: those kept in memory are read anew when it has moved.
CREATE TABLE embedding_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    changes INTEGER NOT NULL
) STRICT;
INSERT INTO embedding_state (id, changes) VALUES (1, 0);
