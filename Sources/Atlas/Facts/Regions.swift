/// The régions before and since 2016. Codes and names: INSEE, Code officiel géographique.
enum Regions {
    /// Since 1 January 2016.
    static let current: [(code: String, name: String)] = [
        ("01", "Guadeloupe"),
        ("02", "Martinique"),
        ("03", "Guyane"),
        ("04", "La Réunion"),
        ("06", "Mayotte"),
        ("11", "Île-de-France"),
        ("24", "Centre-Val de Loire"),
        ("27", "Bourgogne-Franche-Comté"),
        ("28", "Normandie"),
        ("32", "Hauts-de-France"),
        ("44", "Grand Est"),
        ("52", "Pays de la Loire"),
        ("53", "Bretagne"),
        ("75", "Nouvelle-Aquitaine"),
        ("76", "Occitanie"),
        ("84", "Auvergne-Rhône-Alpes"),
        ("93", "Provence-Alpes-Côte d'Azur"),
        ("94", "Corse"),
    ]

    /// Until 31 December 2015.
    static let former: [(code: String, name: String)] = [
        ("01", "Guadeloupe"),
        ("02", "Martinique"),
        ("03", "Guyane"),
        ("04", "La Réunion"),
        ("06", "Mayotte"),
        ("11", "Île-de-France"),
        ("21", "Champagne-Ardenne"),
        ("22", "Picardie"),
        ("23", "Haute-Normandie"),
        ("24", "Centre"),
        ("25", "Basse-Normandie"),
        ("26", "Bourgogne"),
        ("31", "Nord-Pas-de-Calais"),
        ("41", "Lorraine"),
        ("42", "Alsace"),
        ("43", "Franche-Comté"),
        ("52", "Pays de la Loire"),
        ("53", "Bretagne"),
        ("54", "Poitou-Charentes"),
        ("72", "Aquitaine"),
        ("73", "Midi-Pyrénées"),
        ("74", "Limousin"),
        ("82", "Rhône-Alpes"),
        ("83", "Auvergne"),
        ("91", "Languedoc-Roussillon"),
        ("93", "Provence-Alpes-Côte d'Azur"),
        ("94", "Corse"),
    ]

    /// Other names in use, by a code of `current`, or of `former` when only that list has it.
    static let aliases: [(code: String, name: String)] = [
        ("11", "IDF"), ("11", "Région parisienne"), ("27", "BFC"),
        ("32", "HDF"), ("44", "Alsace-Champagne-Ardenne-Lorraine"), ("44", "ACAL"),
        ("75", "Aquitaine-Limousin-Poitou-Charentes"),
        ("75", "ALPC"), ("76", "Languedoc-Roussillon-Midi-Pyrénées"), ("32", "Nord-Pas-de-Calais-Picardie"),
        ("84", "AURA"), ("84", "ARA"), ("84", "Rhône-Alpes-Auvergne"), ("93", "PACA"), ("93", "Région Sud"),
        ("94", "Collectivité de Corse"),
        ("31", "NPDC"), ("91", "LR"), ("91", "Languedoc"),
    ]
}
