public import Desk
import Lexis

/// The kinds of text that a typed place may be, from its form alone; the store looks it up.
public enum Reading: Equatable, Sendable {
    case nothing
    /// An official code with its kind: `commune:93066`, `INSEE 93066`, `département 93`, `FR-93`.
    case label(kinds: [Territory.Kind], code: String)
    /// Five digits and the words around them.
    case postal(code: String, words: [String], isCedex: Bool)
    /// Several postal codes and nothing else.
    case postals([String])
    /// The number of a département, perhaps without its leading zero.
    case number(String)
    /// Four digits, perhaps a postal code that lost its leading zero in a spreadsheet, and the words around them.
    case shortened(code: String, words: [String], phrase: PlacePhrase)
    /// Arrondissements of Paris, Lyon or Marseille; without the city if it is not named.
    case arrondissements(city: City?, numbers: [Int])
    /// An arrondissement that the city does not have.
    case noArrondissement(city: City, number: Int)
    /// A name, split into parts.
    case name(PlacePhrase)

    public init(_ typed: String) {
        let text = Self.parted(typed)
        let words = Self.withoutAnnouncement(PlaceName(text).words)
        if words.isEmpty {
            self = .nothing
        } else if let label = Self.listed(typed) {
            self = label
        } else if let label = Self.quartierCode(words) ?? Self.label(text, words) ?? Self.postal(words) {
            self = label
        } else if let number = Self.number(words) ?? Self.spokenNumber(text, words) {
            self = .number(number.uppercased())
        } else if let rest = Self.withoutCedex(text) {
            self = Reading(rest)
        } else {
            self = Self.arrondissements(text, words) ?? Self.shortened(text, words) ?? .name(PlacePhrase(text))
        }
    }

    /// The text without CEDEX, which without its code tells no place, and without the number of the post office behind
    /// it: "Roubaix CEDEX 1", "Vienne Cedex, Isère". Nil where nothing stands before it.
    private static func withoutCedex(_ text: String) -> String? {
        guard let match = text.firstMatch(of: /(?i)\bc[eé]dex\b(?:\s+([0-9]{1,2})\b)?/),
            text[..<match.range.lowerBound].contains(where: \.isLetter)
        else { return nil }
        // La Poste numbers them up to 20, as in Paris: a higher number is a département's.
        let number = match.output.1.flatMap { Int($0) }.flatMap { $0 > 20 ? " \($0)" : nil } ?? ""
        return String(text[..<match.range.lowerBound]) + number + text[match.range.upperBound...]
    }

    /// The words without those before a code: "code postal 93200", "CP 93200", "code INSEE 93066".
    private static func withoutAnnouncement(_ words: [String]) -> [String] {
        guard words.count > 1, words.last?.first?.isNumber == true else { return words }
        return Array(words.drop { ["code", "postal", "cp", "c", "p"].contains($0) })
    }

    /// Puts a space between letters and the number after them: "CP93100", "CD93", "CAF59".
    private static func parted(_ text: String) -> String {
        text.replacing(/(?i)\b(cp|cd|caf|dept|dep|dpt|ddets|ddt|dsden|oph)([0-9]{2,5})\b/) { "\($0.1) \($0.2)" }
    }

    /// The text without the country at the end of an address ("Bobigny, France"); nil without one.
    public static func withoutCountry(_ text: String) -> String? {
        func isBetween(_ character: Character) -> Bool { character.isWhitespace || ",(-–".contains(character) }
        var rest = text[...]
        while let last = rest.last, last.isWhitespace || ").".contains(last) { rest.removeLast() }
        guard rest.suffix(country.count).lowercased() == country else { return nil }
        rest = rest.dropLast(country.count)
        // In "Île-de-France" the country is part of the name.
        guard let before = rest.last, before.isWhitespace || ",(".contains(before) else { return nil }
        while let last = rest.last, isBetween(last) { rest.removeLast() }
        // So are "Val de France" and "Roissy Pays de France".
        let word = rest.split { $0.isWhitespace || isBetween($0) }.last?.lowercased() ?? ""
        return rest.isEmpty || ["de", "la", "en", "toute"].contains(word) ? nil : String(rest)
    }

    private static let country = "france"

    // MARK: - Codes

    private static let labels: [String: [Territory.Kind]] = [
        "insee": [.commune, .arrondissement], "cog": [.commune, .arrondissement], "commune": [.commune],
        "arrondissement": [.arrondissement], "departement": [.departement, .collectivite],
        "dept": [.departement, .collectivite], "dep": [.departement, .collectivite],
        "dpt": [.departement, .collectivite],
        "collectivite": [.collectivite], "region": [.region, .formerRegion], "reg": [.region, .formerRegion],
        "formerregion": [.formerRegion], "epci": [.epci], "siren": [.epci], "quartier": [.quartier], "qpv": [.quartier],
        "country": [.country], "pays": [.country], "fr": [.departement, .collectivite],
    ]

    /// The code at the head of a line of candidates: "commune:69096  Grigny (69)".
    private static func listed(_ text: String) -> Reading? {
        guard let head = text.split(whereSeparator: \.isWhitespace).first else { return nil }
        let parts = head.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Territory.Kind(rawValue: parts[0].lowercased()), !parts[1].isEmpty,
            parts[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            parts[1].contains(where: \.isNumber) || kind == .country
        else { return nil }
        return .label(kinds: [kind], code: parts[1].uppercased())
    }

    private static func label(_ text: String, _ words: [String]) -> Reading? {
        if text.contains(":") || words.count == 2, let last = words.last, words.count <= 3,
            let kinds = labels[words.dropLast().joined()], last.contains(where: \.isNumber) || last == "fr"
        {
            let code = last.uppercased()
            let isSingleDigit = code.count == 1 && kinds.contains(.departement)
            return .label(kinds: kinds, code: isSingleDigit ? "0" + code : code)
        }
        guard words.count == 1, let only = words.first else { return nil }
        if only.count == 5, only.hasPrefix("2a") || only.hasPrefix("2b"), only.dropFirst(2).allSatisfy(\.isNumber) {
            return .label(kinds: [.commune], code: only.uppercased())
        }
        if only.hasPrefix("fr"), isNumber(String(only.dropFirst(2))) {
            return .label(kinds: [.departement, .collectivite], code: only.dropFirst(2).uppercased())
        }
        return nil
    }

    /// A quartier's official code anywhere in the text: `QN09301M` of 2024, `QP093001` of 2015 (ANCT: two letters, the
    /// département in three characters, the number).
    private static func quartierCode(_ words: [String]) -> Reading? {
        let code = words.last { $0.utf8.count == 8 && ($0.hasPrefix("qn") || $0.hasPrefix("qp")) }
        guard let code, code.dropFirst(3).contains(where: \.isNumber) else { return nil }
        return .label(kinds: [.quartier], code: code.uppercased())
    }

    /// A département's number, alone or after words that only introduce it: "le 93", "département du 93".
    private static func number(_ words: [String]) -> String? {
        guard let last = words.last, isNumber(last), words.dropLast().allSatisfy(leadsToNumber.contains) else {
            return nil
        }
        return last
    }

    static let leadsToNumber: Set<String> = [
        "le", "la", "l", "du", "de", "d", "en", "dans", "departement", "dept", "dpt", "dep", "numero", "n", "no",
    ]

    /// A département's number digit by digit: "9-3", "le neuf trois".
    private static func spokenNumber(_ text: String, _ words: [String]) -> String? {
        let said = words.drop { leadsToNumber.contains($0) }.map { word in
            digits.firstIndex(of: word) ?? (word.utf8.count == 1 ? Int(word) : nil)
        }
        guard said.count == 2, let tens = said[0], let units = said[1], !text.contains(where: { ",;/+".contains($0) })
        else { return nil }
        return "\(tens)\(units)"
    }

    private static let digits = ["zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]

    private static func isNumber(_ word: String) -> Bool {
        word.count <= 3 && (word.first?.isNumber ?? false)
            && word.dropFirst().allSatisfy { $0.isNumber || "abdm".contains($0) }
    }

    // MARK: - Postal codes

    /// Words before a number that is not a postal code: boîte postale, course spéciale, tri service arrivée.
    private static let boxes: Set<String> = ["bp", "cs", "tsa"]

    private static func postal(_ words: [String]) -> Reading? {
        var words = words
        // Some write "93 200".
        if let split = words.indices.dropLast().first(where: {
            isDigits(words[$0], 2) && isDigits(words[$0 + 1], 3) && !($0 > 0 && boxes.contains(words[$0 - 1]))
        }) {
            words.replaceSubrange(split...split + 1, with: [words[split] + words[split + 1]])
        }
        guard let at = words.lastIndex(where: { isDigits($0, 5) }), at == 0 || !boxes.contains(words[at - 1]) else {
            return nil
        }
        let codes = words.filter { isDigits($0, 5) }
        if codes.count > 1, words.allSatisfy({ isDigits($0, 5) || betweenCodes.contains($0) }) {
            return .postals(codes)
        }
        let after = words[(at + 1)...]
        let cedex = after.firstIndex(of: "cedex")
        let name = Array(after[..<(cedex ?? after.endIndex)])
        let before = words[..<at].filter { $0 != "f" && $0 != "fr" }
        return .postal(code: words[at], words: name.isEmpty ? before : name, isCedex: cedex != nil)
    }

    private static let betweenCodes: Set<String> = ["et", "ou", "puis", "a", "les", "le", "codes", "postaux", "cp"]

    private static func shortened(_ text: String, _ words: [String]) -> Reading? {
        let found = words.indices.filter { isDigits(words[$0], 4) && !words[$0].hasPrefix("0") }
        guard found.count == 1, let at = found.first, at == 0 || !boxes.contains(words[at - 1]) else { return nil }
        // "Les 4000, La Courneuve" is a quartier: a code is at one end of the text.
        guard at == 0 || at == words.count - 1 else { return nil }
        return .shortened(
            code: "0" + words[at], words: Array(words[..<at] + words[(at + 1)...]),
            phrase: PlacePhrase(text))
    }

    private static func isDigits(_ word: String, _ count: Int) -> Bool {
        word.utf8.count == count && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
