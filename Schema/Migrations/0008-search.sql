-- How people ask for what an entry says: the words of a question merged into it or answered by it, or of a search that ended
-- with it. Nothing of who asked.
CREATE TABLE wording (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (entry, text)
) STRICT;

-- A row each, in an index apart: the best one counts, not all together. A wording is scored like a title.
CREATE VIEW wording_document AS
    SELECT id, text AS title, '' AS text FROM wording;
CREATE VIRTUAL TABLE wording_index USING fts5 (title, text, content = 'wording_document', content_rowid = 'id', tokenize = 'french');

-- An entry that has no title of its own shows the beginning of its answer; it is not searched twice.
DROP VIEW entry_document;
CREATE VIEW entry_document AS
    SELECT id,
        CASE WHEN instr(answer, rtrim(title, '…')) = 1 THEN '' ELSE title END AS title,
        CASE WHEN instr(question, rtrim(title, '…')) = 1 THEN substr(question, length(rtrim(title, '…')) + 1) ELSE question END
            || char(10) || answer AS text
    FROM entry WHERE status IN ('published', 'stale');

-- The words of the documents of an index as they are written, for correcting those of a query. Derived.
CREATE TABLE word (
    source TEXT NOT NULL CHECK (source IN ('entry', 'question')), -- words of one are never proposed to a search of the other
    folded TEXT NOT NULL CHECK (folded <> ''), -- lower case without accents
    documents INTEGER NOT NULL CHECK (documents > 0), -- that have it
    PRIMARY KEY (source, folded)
) STRICT, WITHOUT ROWID;

-- Documents whose words are to be counted at the end of the transaction that indexed them. Derived.
CREATE TABLE word_pending (
    source TEXT NOT NULL CHECK (source IN ('entry', 'question')),
    document INTEGER NOT NULL,
    PRIMARY KEY (source, document)
) STRICT, WITHOUT ROWID;

-- Acronyms that documents explain: "forme longue (ABC)". Derived.
CREATE TABLE acronym (
    source TEXT NOT NULL CHECK (source IN ('entry', 'question')),
    folded TEXT NOT NULL CHECK (folded <> ''),
    expansion TEXT NOT NULL, -- folded words, separated by spaces
    documents INTEGER NOT NULL CHECK (documents > 0), -- that say so
    PRIMARY KEY (source, folded, expansion)
) STRICT, WITHOUT ROWID;
CREATE INDEX acronym_expansion ON acronym (source, expansion);

-- The index of entries is filled anew, since its view has changed.
UPDATE search_state SET tokenizer_version = 0;
