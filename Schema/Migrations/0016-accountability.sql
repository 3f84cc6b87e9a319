-- What the desk accounts for: who signed in, who was given or lost access, what left the desk or was taken into it. No line
-- holds a text, a secret or who asked.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    deed TEXT NOT NULL CHECK (deed <> ''), -- one of AuditedDeed
    subject TEXT, -- what it was done to: an account (NAME@SLUG), a centre, a question or an entry by its reference, a kind of file, a setting; NULL: nothing that is named
    number INTEGER, -- how many persons, entries, rows; of a token or a session its number; NULL: none
    actor TEXT, -- NAME@SLUG; NULL: an asker by their link, time, or whoever has the file and did not say who they are
    is_remote INTEGER NOT NULL CHECK (is_remote IN (0, 1)), -- over the network, where who acts is proven
    at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'an audit line is never deleted'); END;
-- REPLACE deletes without that trigger.
CREATE TRIGGER audit_is_never_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'an audit line is never replaced'); END;

-- A token may do less than its account.
ALTER TABLE token ADD COLUMN scope TEXT NOT NULL DEFAULT 'administer' CHECK (scope IN ('read', 'act', 'administer')) /* the most it may, of what its account may; 'administer': all of it */;
ALTER TABLE session ADD COLUMN opened_at INTEGER /* seconds since 1970, UTC; NULL: before it was noted */;

-- Agents who ask the coordinator to erase someone. Done once the asker has no address any more.
CREATE TABLE erasure_request (
    asker INTEGER PRIMARY KEY REFERENCES asker (id) ON DELETE CASCADE,
    actor TEXT NOT NULL, -- NAME@SLUG
    at INTEGER NOT NULL -- seconds since 1970, UTC
) STRICT;
