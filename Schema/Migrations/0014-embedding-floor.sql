-- How near the entries come, by a model, to words that are none: what is no nearer to a query is not found by it. Derived.
CREATE TABLE embedding_floor (
    model TEXT PRIMARY KEY CHECK (model <> ''),
    cosine REAL NOT NULL
) STRICT;
