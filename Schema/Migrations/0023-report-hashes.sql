-- What readers wrote of entries has a hash as all that people wrote. The program computes it once this step is done; until
-- then it is 0.
INSERT INTO text_hash (source, id, hash) SELECT 'report_text', id, 0 FROM report_text;
