-- What a score asks of documents beside their words. Derived.
ALTER TABLE document_length ADD COLUMN traits BLOB NOT NULL DEFAULT x''; -- of 128 documents, eight bytes each: question words (bits 0 to 11 of the title, 12 to 23 of the document), 24: begins with yes or no, 25 and 26: how the title asks; a hash of the title

-- The indexes are made anew with them.
UPDATE search_state SET tokenizer_version = 0;
