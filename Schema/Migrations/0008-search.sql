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
CREATE VIRTUAL TABLE wording_index USING fts5 (text, title, content = 'wording_document', content_rowid = 'id', tokenize = 'french');

-- An entry that came without a title shows the first line of its answer, cut where it is long: that is not searched twice. Nor
-- is the beginning of a question that was too long for a title.
DROP VIEW entry_document;
CREATE VIEW entry_document AS
    SELECT id,
        CASE WHEN title LIKE '%…' AND instr(answer, rtrim(title, '…')) = 1
            OR trim(substr(answer, 1, instr(answer || char(10), char(10)) - 1), ' ' || char(9) || char(13)) = title
            THEN '' ELSE title END AS title,
        CASE WHEN title LIKE '%…' AND instr(question, rtrim(title, '…')) = 1
            THEN substr(question, length(rtrim(title, '…')) + 1) ELSE question END || char(10) || answer AS text
    FROM entry WHERE status IN ('published', 'stale');

-- The text first: what stands in the first column takes two bytes less for each word of each document.
DROP TABLE entry_index;
CREATE VIRTUAL TABLE entry_index USING fts5 (text, title, content = 'entry_document', content_rowid = 'id', tokenize = 'french');
DROP TABLE question_index;
CREATE VIRTUAL TABLE question_index USING fts5 (text, title, content = 'question_document', content_rowid = 'id', tokenize = 'french');

-- The words of the documents of an index as they are written, for correcting those of a query. Derived.
CREATE TABLE word (
    source TEXT NOT NULL CHECK (source IN ('entry', 'question')), -- words of one are never proposed to a search of the other
    folded TEXT NOT NULL CHECK (folded <> ''), -- lower case without accents
    documents INTEGER NOT NULL CHECK (documents > 0), -- that have it
    PRIMARY KEY (source, folded)
) STRICT, WITHOUT ROWID;

-- Documents to be indexed at the end of the transaction that wrote them, all in one statement. Derived.
CREATE TABLE index_pending (
    source TEXT NOT NULL, -- the index
    document INTEGER NOT NULL, -- its row in what is indexed
    PRIMARY KEY (source, document)
) STRICT, WITHOUT ROWID;

-- What waits in memory, in bytes, before a segment is written: FTS5 takes 1 MB, and merges a large import many times over.
INSERT INTO entry_index (entry_index, rank) VALUES ('hashsize', 33554432);

-- Acronyms that documents explain: "forme longue (ABC)". Derived.
CREATE TABLE acronym (
    source TEXT NOT NULL CHECK (source IN ('entry', 'question')),
    folded TEXT NOT NULL CHECK (folded <> ''),
    expansion TEXT NOT NULL, -- folded words, separated by spaces
    documents INTEGER NOT NULL CHECK (documents > 0), -- that say so
    PRIMARY KEY (source, folded, expansion)
) STRICT, WITHOUT ROWID;
CREATE INDEX acronym_expansion ON acronym (source, expansion);

-- The indexes are filled anew.
UPDATE search_state SET tokenizer_version = 0;
