-- What is kept beside an index takes less room: rows are packed, and fit the pages. Derived.
DROP TABLE word;

-- The words of the documents of an index as they are written, for correcting those of a query.
CREATE TABLE word_block (
    source TEXT NOT NULL CHECK (source IN ('entry', 'question')), -- words of one are never proposed to a search of the other
    first TEXT NOT NULL CHECK (first <> ''), -- its first word, in lower case without accents
    words BLOB NOT NULL, -- its words in order, each with the number of documents that have it (WordBlock)
    PRIMARY KEY (source, first)
) STRICT, WITHOUT ROWID;

DROP TABLE document_length;

-- How many words documents have, stop words and all, which the indexes leave out, and what else a score asks of them.
CREATE TABLE document_length (
    source TEXT NOT NULL, -- the index
    block INTEGER NOT NULL, -- documents from 64 times this on
    lengths BLOB NOT NULL, -- of 64 documents, four bytes each, the lowest first: the title's (1), the text's (3); 0: no such document
    traits BLOB NOT NULL, -- of 64 documents, eight bytes each: question words (bits 0 to 11 of the title, 12 to 23 of the document), 24: begins with yes or no, 25 and 26: how the title asks; a hash of the title
    PRIMARY KEY (source, block)
) STRICT, WITHOUT ROWID;

-- The indexes are made anew with them.
UPDATE search_state SET tokenizer_version = 0;
