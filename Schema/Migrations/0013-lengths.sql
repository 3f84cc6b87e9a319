-- How many words documents have, stop words and all, which the indexes leave out: a score asks for them. Derived.
CREATE TABLE document_length (
    source TEXT NOT NULL, -- the index
    block INTEGER NOT NULL, -- documents from 128 times this on
    lengths BLOB NOT NULL, -- of 128 documents, four bytes each, the lowest first: the title's (1), the text's (3); 0: no such document
    PRIMARY KEY (source, block)
) STRICT, WITHOUT ROWID;
