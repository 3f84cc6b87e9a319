/// Names in use that the official lists do not have, by code.
enum LocalNames {
    /// Names of groupings by SIREN: the names that they use themselves, and the numbers of the territories of Greater
    /// Paris (décrets 2015-1655 to 2015-1665).
    static let groupings: [String: [String]] = [
        "200059228": ["Grand Paris Sud", "Sénart"], "200058782": ["SQY"],
        "200046977": ["Grand Lyon", "Grand Lyon la métropole"],
        "200093201": ["MEL", "Lille Métropole", "LMCU"], "200059889": ["GPSEO", "GPS&O"], "200066009": ["m2A"],
        "249720061": ["CACEM"],
        "200054807": ["AMP", "Marseille Provence Métropole", "Métropole Marseille", "Pays d'Aix"],
        "246700488": ["EMS", "Strasbourg Eurométropole"], "200054781": ["Métropole parisienne"],
        "200055655": ["Pays de France"], "247100290": ["CUCM", "Creusot-Montceau"],
        "248300543": ["TPM"],
        "200030195": ["NCA"], "244200770": ["SEM"],
        "200057966": ["Territoire T2", "Vallée Sud"], "200057974": ["Territoire T3"],
        "200057982": ["Territoire T4", "POLD"], "200057990": ["Territoire T5"],
        "200057867": ["Territoire T6"], "200058097": ["Territoire T7"],
        "200057875": ["Territoire T8"], "200058790": ["Territoire T9"],
        "200057941": ["Territoire T10"], "200058006": ["Territoire T11"],
        "200058014": ["Territoire T12"],
    ]
    /// Of quartiers prioritaires, by code.
    static let quartiers: [String: [String]] = [
        "QN01352M": ["La Busserine", "Picon Busserine", "Font Vert"], "QN03405M": ["La Paillade"],
        "QN01332M": ["Félix Pyat", "Belle de Mai", "Saint-Mauront"], "QN01354M": ["La Castellane", "La Bricarde"],
        "QN03107M": ["Le Mirail", "La Reynerie", "Bellefontaine", "Bagatelle"],
    ]
    /// Quartiers by the INSEE code of their commune, under popular names that no current list contains.
    static let inCommunes: [(commune: String, names: [String])] = [
        (commune: "93027", names: ["Les 4000", "Quatre Mille"]),
        (commune: "93005", names: ["Les 3000", "Trois Mille", "La Rose des Vents"]),
        (commune: "25056", names: ["Les 408"]),
        (commune: "97611", names: ["Kawéni", "M'Gombani"]), (commune: "93014", names: ["Chêne Pointu"]),
        (commune: "93071", names: ["Les Beaudottes"]),
        (commune: "93072", names: ["Clos Saint-Lazare"]), (commune: "59350", names: ["Wazemmes"]),
        (commune: "29232", names: ["Penhars"]), (commune: "54395", names: ["Haut-du-Lièvre"]),
        (commune: "33063", names: ["Les Aubiers"]), (commune: "33249", names: ["Génicart"]),
        (commune: "42218", names: ["Montchovet"]), (commune: "94081", names: ["Balzac"]),
    ]

    /// The communes of each of these names, by its key.
    static let communes: [String: [String]] = inCommunes.reduce(into: [:]) { byKey, quartier in
        for name in quartier.names {
            byKey[LooseName.place(PlaceName(name).words), default: []].append(quartier.commune)
        }
    }
}
