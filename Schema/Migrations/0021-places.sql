-- The communes that a quartier lies in: one, or several.
CREATE TABLE quartier_commune (
    commune INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    quartier INTEGER NOT NULL REFERENCES territory (id) ON DELETE CASCADE,
    PRIMARY KEY (commune, quartier)
) STRICT, WITHOUT ROWID;
CREATE INDEX quartier_commune_quartier ON quartier_commune (quartier);

-- Until now a quartier had its first commune only.
INSERT INTO quartier_commune (commune, quartier)
SELECT parent, id FROM territory WHERE kind = 'quartier' AND parent IS NOT NULL;

-- The groupings of a commune.
CREATE INDEX membership_commune ON membership (commune);
