-- Whether the visitor had come to the entry by other words before on that day (1) or not (0): others' words are kept before
-- such ones.
ALTER TABLE wording_voice ADD COLUMN is_repeat INTEGER NOT NULL DEFAULT 0 CHECK (is_repeat IN (0, 1));

-- The questions that an entry came from, as one text, for its hash: who may see an entry that is not published depends on
-- them.
CREATE VIEW entry_origin AS
SELECT entry AS id, group_concat(question, ' ') AS questions -- the questions' rows, in order
FROM (SELECT entry, question FROM entry_question ORDER BY entry, question)
GROUP BY entry;

-- 0: the program makes the hash after this step.
INSERT INTO text_hash (source, id, hash) SELECT 'entry_origin', id, 0 FROM entry_origin
WHERE EXISTS (SELECT 1 FROM text_hash);
