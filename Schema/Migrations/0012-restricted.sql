-- A question that is not for the whole network.
ALTER TABLE question ADD COLUMN restricted_to TEXT CHECK (json_type(restricted_to) = 'array') /* JSON: the slugs of the centres that see it beside the one that has it and the one it is offered to; NULL: every agent does */;
CREATE INDEX question_restricted ON question (id) WHERE restricted_to IS NOT NULL;
