-- When an agent corrected the address of an asker: that mails to the earlier one were refused says nothing of this one.
ALTER TABLE asker ADD COLUMN corrected_at INTEGER; -- seconds since 1970, UTC; NULL: never corrected, or erased
