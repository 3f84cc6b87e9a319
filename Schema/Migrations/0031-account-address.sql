-- Where an account is written to, and in which language.
ALTER TABLE account ADD COLUMN email TEXT CHECK (email GLOB '?*@?*') /* in lower case; NULL: none, or the account is disabled */;
ALTER TABLE account ADD COLUMN language TEXT CHECK (language IN ('fr', 'en')) /* NULL: not chosen, French */;
