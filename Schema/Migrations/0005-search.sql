-- What is searched, read through views, so that an index can be rebuilt from what people wrote and checked against it.
-- Personal data is in neither.
CREATE VIEW entry_document AS
    SELECT id, title, question || char(10) || answer AS text FROM entry WHERE status IN ('published', 'stale');
CREATE VIRTUAL TABLE entry_index USING fts5 (title, text, content = 'entry_document', content_rowid = 'id', tokenize = 'french');

CREATE VIEW question_document AS
    SELECT id, title,
        body || char(10) || coalesce((SELECT text FROM answer WHERE question = question.id ORDER BY revision DESC LIMIT 1), '') AS text
    FROM question WHERE status <> 'unconfirmed';
CREATE VIRTUAL TABLE question_index USING fts5 (title, text, content = 'question_document', content_rowid = 'id', tokenize = 'french');

-- The tokenizer each index was made with; another version rebuilds it before the first write.
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    tokenizer_version INTEGER NOT NULL
) STRICT;
