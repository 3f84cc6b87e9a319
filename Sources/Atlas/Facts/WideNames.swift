/// Names of areas of several départements that are not regions: provinces, départements before 1968, names in use.
/// Their départements are common knowledge; for a province, those that contain most of it.
enum WideNames {
    /// name, the codes of the départements
    static let all: [(name: String, departements: String)] = [
        // Loi 64-707 du 10 juillet 1964: the Seine and the Seine-et-Oise became seven départements on 1 January 1968.
        ("Seine-et-Oise", "78 91 92 93 94 95"), ("Seine", "75 92 93 94"),
        ("Petite couronne", "92 93 94"), ("Grande couronne", "77 78 91 95"),
        ("Les deux Savoie", "73 74"), ("Deux Savoies", "73 74"), ("Pays de Savoie", "73 74"), ("Les Savoie", "73 74"),
        ("Alsace-Moselle", "57 67 68"), ("Alsace-Lorraine", "54 55 57 67 68 88"),
        ("Collectivité européenne d'Alsace", "67 68"), ("CEA Alsace", "67 68"), ("Les deux Rhin", "67 68"),
        ("Rhin", "67 68"),
        ("Antilles", "971 972"), ("Antilles-Guyane", "971 972 973"), ("Antilles françaises", "971 972"),
        ("CEA", "67 68"), ("Nouveau Rhône", "69"), ("Bassin minier", "59 62"),
        ("Marne-la-Vallée", "77 93 94"), ("Vexin", "27 60 95"), ("Pays de Loire", "44 49 53 72 85"), ("SSD", "93"),
        ("BDR", "13"), ("TOM", "986 987 988"),
        ("Outre-mer", "971 972 973 974 976"), ("DOM", "971 972 973 974 976"), ("DROM", "971 972 973 974 976"),
        ("DOM-TOM", "971 972 973 974 976"), ("Océan Indien", "974 976"),
        ("Berry", "18 36"), ("Touraine", "37"), ("Anjou", "49"), ("Poitou", "79 85 86"), ("Périgord", "24"),
        ("Quercy", "46 82"), ("Rouergue", "12"), ("Gévaudan", "48"), ("Vivarais", "07"), ("Velay", "43"),
        ("Forez", "42"),
        ("Bourbonnais", "03"), ("Nivernais", "58"), ("Béarn", "64"), ("Pays basque", "64"), ("Roussillon", "66"),
        ("Bigorre", "65"), ("Gascogne", "32 40 65"), ("Dauphiné", "05 26 38"), ("Artois", "62"), ("Flandre", "59"),
        ("Flandres", "59"), ("Saintonge", "17"), ("Angoumois", "16"), ("Orléanais", "28 41 45"), ("Maine", "53 72"),
        ("Perche", "28 61"), ("Provence", "04 13 83 84"), ("Côte d'Azur", "06 83"), ("Comté de Nice", "06"),
        ("Champagne-Ardennes", "08 10 51 52"), ("Comtat Venaissin", "84"), ("Pays niçois", "06"),
        // The académies that do not correspond to a région (Code de l'éducation, R222-2).
        ("Académie de Créteil", "77 93 94"), ("Académie de Versailles", "78 91 92 95"),
        ("Académie de Lyon", "01 42 69"), ("Académie de Grenoble", "07 26 38 73 74"),
        ("Académie de Clermont-Ferrand", "03 15 43 63"), ("Académie de Nice", "06 83"),
        ("Académie d'Aix-Marseille", "04 05 13 84"), ("Académie de Nancy-Metz", "54 55 57 88"),
        ("Académie de Strasbourg", "67 68"), ("Académie de Reims", "08 10 51 52"), ("Académie de Lille", "59 62"),
        ("Académie d'Amiens", "02 60 80"), ("Académie de Montpellier", "11 30 34 48 66"),
        ("Académie de Toulouse", "09 12 31 32 46 65 81 82"), ("Académie de Bordeaux", "24 33 40 47 64"),
        ("Académie de Limoges", "19 23 87"), ("Académie de Poitiers", "16 17 79 86"),
        ("Académie de Dijon", "21 58 71 89"), ("Académie de Besançon", "25 39 70 90"),
        ("Académie de Nantes", "44 49 53 72 85"), ("Académie de Rennes", "22 29 35 56"),
        ("Académie d'Orléans-Tours", "18 28 36 37 41 45"), ("Académie de Normandie", "14 27 50 61 76"),
        ("Académie de Paris", "75"), ("Académie de Corse", "2A 2B"),
    ]

    /// The codes of the départements by the normalised name.
    static let byKey: [String: [String]] = {
        var byKey: [String: [String]] = [:]
        for wide in all {
            let codes = wide.departements.split(separator: " ").map(String.init)
            byKey[PlaceName(wide.name).bare] = codes
            // A rectorat administers one académie, so both names mean the same area.
            if wide.name.hasPrefix("Académie") {
                byKey[PlaceName(wide.name.replacing("Académie", with: "Rectorat")).key] = codes
                byKey[PlaceName(wide.name.replacing("Académie", with: "Rectorat de l'académie")).key] = codes
            }
        }
        return byKey
    }()

    /// Names that are initials. Typed in capitals they are not a village's name, such as Drom (Ain).
    static let initials: Set<String> = ["drom", "dom", "domtom", "cea", "ssd", "bdr", "tom"]
}
