-- Which addresses of askers are known to be theirs: a question that comes over the network or by mail from any other address waits
-- until a link in a mail to it is opened and confirmed.
ALTER TABLE asker ADD COLUMN proven_at INTEGER; -- seconds since 1970, UTC: when someone confirmed by a link in a mail to the address, answered such a mail from it, or an agent asked for its owner; NULL: nobody yet

-- Those for whom an agent asked.
UPDATE asker SET proven_at = (
    SELECT min(event.at) FROM event JOIN question ON question.id = event.question
    WHERE question.asker = asker.id AND event.version = 1 AND event.actor IS NOT NULL
) WHERE email IS NOT NULL;
CREATE INDEX asker_proven ON asker (email) WHERE proven_at IS NOT NULL;
