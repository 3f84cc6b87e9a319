-- What time does looks for questions by their state and since when; the history is read from a day on.
CREATE INDEX question_status ON question (status, since);
CREATE INDEX event_at ON event (at);
