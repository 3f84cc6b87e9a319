/// Adjectives of towns, as people call what lies around them: "métropole lilloise", "agglo stéphanoise", "le
/// Valenciennois".
public struct Inhabitants: Equatable, Sendable {
    /// How the name of the town may begin, folded; none where the adjective is known.
    public let stems: [String]
    /// The INSEE codes of the towns of an irregular adjective; otherwise empty.
    public let codes: [String]

    /// Reads a folded word as an inhabitants' adjective; nil if it has no ending of one.
    public init?(_ word: String) {
        let root = Self.root(word)
        if let code = Self.irregular[root] {
            (stems, codes) = ([], code.split(separator: " ").map(String.init))
            return
        }
        guard let suffix = Self.suffixes.first(where: { word.hasSuffix($0) }) else { return nil }
        let stem = String(word.dropLast(suffix.count))
        guard stem.count > 2 else { return nil }
        var stems = [stem]
        // Lyonnais, strasbourgeois.
        if let last = stem.last, stem.count > 3, stem.dropLast().last == last || last == "e" {
            stems.append(String(stem.dropLast()))
        }
        self.stems = stems
        codes = []
    }

    /// Whether a part of a town's name after the stem is an ending that the adjective drops: Lill-e, Nant-es, Annec-y.
    public static func isEnding(_ rest: some StringProtocol) -> Bool { endings.contains(String(rest)) }

    private static let endings: Set<String> = ["", "e", "es", "s", "x", "y", "i", "o", "a", "as", "io", "ieu"]

    /// The longest first.
    private static let suffixes = [
        "iennes", "ienne", "iens", "ien", "eennes", "eenne", "eens", "een", "oises", "oise", "ois", "aises", "aise",
        "ais", "aines", "aine", "ains", "ain", "ines", "ine", "ins", "in", "ennes", "enne",
    ]

    /// The masculine, as the table has it.
    private static func root(_ word: String) -> String {
        let single =
            word.hasSuffix("s") && !word.hasSuffix("ois") && !word.hasSuffix("ais") ? word.dropLast() : word[...]
        for (feminine, masculine) in [
            ("ienne", "ien"), ("eenne", "een"), ("oise", "ois"), ("aise", "ais"), ("aine", "ain"), ("ine", "in"),
            ("aude", "aud"), ("elle", "el"), ("iere", "ier"), ("ane", "an"), ("ote", "ot"), ("ale", "al"),
            ("ique", "ique"), ("ere", "er"), ("onne", "on"), ("enne", "en"),
        ] where single.hasSuffix(feminine) {
            return single.dropLast(feminine.count) + masculine
        }
        return String(single)
    }

    /// Adjectives that do not follow from the town's name, or that are ambiguous, with the INSEE codes of their towns.
    /// Source: common knowledge.
    private static let irregular: [String: String] = [
        "stephanois": "42218", "bordelais": "33063", "mancel": "72181", "manceau": "72181", "bisontin": "25056",
        "remois": "51454", "messin": "57463", "nanceien": "54395", "palois": "64445", "angevin": "49007",
        "tourangel": "37261", "tourangeau": "37261", "poitevin": "86194", "limougeaud": "87085", "briviste": "19031",
        "briv": "19031", "albigeois": "81004", "montalbanais": "82121", "biterrois": "34032", "setois": "34301",
        "aixois": "13001 73008", "valentinois": "26362", "montilien": "26198", "romanais": "26281",
        "gapencais": "05061",
        "blesois": "41018", "drouais": "28134", "meldois": "77284", "chalonnais": "71076", "nivernais": "58194",
        "senonais": "89387", "dolois": "39198", "troyen": "10387", "carolomacerien": "08105", "spinalien": "88160",
        "deodatien": "88413", "haguenovien": "67180", "arrageois": "62041", "douaisien": "59178",
        "douaisis": "59178", "cambresien": "59122", "cambresis": "59122", "boulonnais": "62160",
        "audomarois": "62765", "quentinois": "02691", "ebroicien": "27229",
        "elbeuvien": "76231", "lexovien": "14366", "briochin": "22278", "malouin": "35288", "nazairien": "44184",
        "yonnais": "85191", "castelroussin": "36044", "berruyer": "18033", "montargois": "45208",
        "angoumoisin": "16015", "saintais": "17415", "rochelais": "17300", "perigourdin": "24322",
        "montois": "40192", "dacquois": "40088", "auscitain": "32013", "appameen": "09225", "ruthenois": "12202",
        "cadurcien": "46042", "ponot": "43157", "vichyssois": "03310", "bressan": "01053", "burgien": "01053",
        "caladois": "69264", "martegal": "13056", "dracenois": "83050",
        "dracenie": "83050", "hyerois": "83069", "cergypontain": "95127", "cergyssois": "95127",
        "dionysien": "93066 97411", "vaudais": "69256", "venissian": "69259", "mantais": "78361", "mantois": "78361",
        "albertivillarien": "93001", "roubaisien": "59512", "tourquennois": "59599", "villeurbannais": "69266",
        "vesulien": "70550", "ledonien": "39300", "thouarsais": "79329", "castelvirois": "86066",
        "chatelleraudais": "86066", "foyalais": "97209", "pointois": "97120", "basseterrien": "97105",
        "vannetais": "56260", "lannionnais": "22113", "quimperois": "29232", "bruaysien": "62178",
        "bruaysis": "62178", "maubeugeois": "59392", "valenciennois": "59606", "lensois": "62498",
        "bethunois": "62119", "soissonnais": "02722", "laonnois": "02408", "compiegnois": "60159",
        "creillois": "60175", "beauvaisis": "60057", "amienois": "80021", "havrais": "76351",
        "gardannais": "13041", "arlesien": "13004", "istreen": "13047", "cannois": "06029", "grassois": "06069",
        "grenoblois": "38185", "lyonnais": "69123", "marseillais": "13055", "parisien": "75056", "vitrollais": "13117",
    ]
}
