-- What readers who have not said who they are say of entries: it counts from several of them, on several days.

-- Tells the visitors of one day apart: HMAC-SHA-256 of an address under a key of the day. Both are deleted when the day is
-- over; then nobody can tell who spoke.
CREATE TABLE voice_key (
    day TEXT PRIMARY KEY CHECK (day IS date(day)), -- in France
    key BLOB NOT NULL CHECK (length(key) = 32) -- 256 random bits
) STRICT, WITHOUT ROWID;

CREATE TABLE voice (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32) -- of what was said of which entry, and from where
) STRICT, WITHOUT ROWID;

-- Reports since someone last vouched for the entry.
CREATE TABLE report (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)), -- in France
    readers INTEGER NOT NULL CHECK (readers > 0), -- different visitors of that day
    PRIMARY KEY (entry, day)
) STRICT, WITHOUT ROWID;

-- What they wrote, the newest of each entry.
CREATE TABLE report_text (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)), -- in France
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX report_text_entry ON report_text (entry);

-- Words that led readers to an entry, until enough of them said so: then they are one of its wordings.
CREATE TABLE wording_voice (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (key <> ''), -- the stems of the words, sorted, each once
    day TEXT NOT NULL CHECK (day IS date(day)), -- in France
    text TEXT NOT NULL CHECK (text <> ''), -- as first typed that day
    readers INTEGER NOT NULL CHECK (readers > 0), -- different visitors of that day
    UNIQUE (entry, key, day)
) STRICT;
CREATE INDEX wording_voice_day ON wording_voice (day);
