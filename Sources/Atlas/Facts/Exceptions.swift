/// Facts about places that do not follow a rule.
enum Exceptions {
    /// Postal codes with communes in a different département than the first digits say, or in several. Source: La
    /// Poste's list of postal codes, January 2026.
    static let postalCodes: [String: [String]] = [
        "01200": ["01", "74"], "01410": ["01", "39"], "01590": ["01", "39"], "05110": ["04", "05"],
        "05130": ["04", "05"], "05160": ["04", "05"], "05700": ["05", "26"], "06260": ["04", "06"],
        "13780": ["13", "83"], "21340": ["21", "71"], "33220": ["24", "33"], "37160": ["37", "86"],
        "42620": ["03", "42"], "43450": ["15", "43"], "48250": ["07", "48"], "52100": ["51", "52"],
        "94390": ["91", "94"], "97133": ["977"], "97150": ["978"],
    ]

    /// The collectivités d'outre-mer, which are not départements (Constitution, art. 74 and 77).
    static let collectivites: [(code: String, name: String)] = [
        ("975", "Saint-Pierre-et-Miquelon"), ("977", "Saint-Barthélemy"), ("978", "Saint-Martin"),
        ("986", "Wallis-et-Futuna"), ("987", "Polynésie française"), ("988", "Nouvelle-Calédonie"),
    ]

    /// Other names in use for them.
    static let collectiviteAliases: [(code: String, name: String)] = [
        ("977", "Saint-Barth"), ("987", "Polynésie"), ("987", "Tahiti"),
    ]

    /// Those of their communes and districts that people may type; importing territory files adds the others.
    static let overseasCommunes: [(code: String, name: String)] = [
        ("97501", "Miquelon-Langlade"), ("97502", "Saint-Pierre"), ("97701", "Saint-Barthélemy"),
        ("97801", "Saint-Martin"), ("98611", "Alo"), ("98612", "Sigave"), ("98613", "Uvea"), ("98715", "Faaa"),
        ("98735", "Papeete"), ("98736", "Pirae"), ("98738", "Punaauia"), ("98805", "Dumbéa"),
        ("98817", "Le Mont-Dore"), ("98818", "Nouméa"), ("98821", "Païta"),
    ]

    /// Names that ended between 31 May 2012, the day of the directory `network-2012.csv`, and the list of 2014, each
    /// with the first day on which it was no longer valid. Source: INSEE's list of changes of communes.
    static let namesOf2012: [(code: String, name: String, until: String)] = [
        ("16294", "Saint-Amant", "2013-11-08"), ("17377", "Saint-Ouen", "2013-11-08"),
        ("81271", "Saint-Sulpice", "2013-11-08"), ("74045", "Le Bouchet", "2013-11-08"),
        ("38066", "Châlons", "2012-08-04"), ("42019", "Boën", "2012-08-04"), ("60099", "Braisnes", "2012-08-04"),
        ("83114", "Saint-Martin", "2012-08-04"), ("89342", "Saint-Denis", "2012-08-04"),
        ("89367", "Saints", "2012-08-04"),
    ]

    /// Names still in use that are no commune's name today, with the code of the commune: associated communes of large
    /// cities, former names, unofficial additions to a town's name.
    static let namesInUse: [(code: String, name: String)] = [
        ("51108", "Châlons-sur-Marne"), ("93048", "Montreuil-sous-Bois"),
        ("59183", "Saint-Pol-sur-Mer"), ("59183", "Fort-Mardyck"), ("59183", "Mardyck"), ("59350", "Lomme"),
        ("59350", "Hellemmes"), ("50129", "Cherbourg"), ("50129", "Octeville"),
    ]
}
