-- A question that is not for the whole network; the history of the entries, read from a day on.
ALTER TABLE question ADD COLUMN restricted_to TEXT CHECK (json_type(restricted_to) = 'array') /* JSON: the slugs of the centres that see it beside the one that has it and the one it is offered to; NULL: every agent does */;
CREATE INDEX question_restricted ON question (id) WHERE restricted_to IS NOT NULL;
CREATE INDEX entry_event_at ON entry_event (at);
