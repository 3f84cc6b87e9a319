-- Searches that helped nobody, counted by their words: no person, no moment, no order. Kept for a year after the last.
CREATE TABLE search_log (
    key TEXT PRIMARY KEY CHECK (key <> ''), -- the stems of the words, sorted, each once
    words TEXT NOT NULL, -- as first typed: folded, without stop words
    zero INTEGER NOT NULL DEFAULT 0 CHECK (zero >= 0), -- how often nothing was found
    abandoned INTEGER NOT NULL DEFAULT 0 CHECK (abandoned >= 0), -- how often nothing that was found answered, and a question was asked
    last_on TEXT NOT NULL CHECK (last_on IS date(last_on)), -- in France
    CHECK (zero + abandoned > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_log_last_on ON search_log (last_on);
