/// Names by which a quartier or a grouping is found besides its official one.
///
/// Official names are long ("Franc Moisin - Cosmonautes - Cristino Garcia - Landy", "CA Roissy Pays de France"), and
/// people use a part of them.
public enum OtherNames {
    /// The parts of a quartier's name, with variants without articles and plurals.
    public static func ofQuartier(code: String, _ name: String) -> [String] {
        let parts = parts(of: name).filter { isTelling(PlaceName($0)) }
        return distinct(name, parts + loose([name] + parts) + (LocalNames.quartiers[code] ?? []))
    }

    /// The name of a quartier, then its parts.
    static func parts(of name: String) -> [String] {
        guard name.contains(where: { "-–|/,;:()\"".contains($0) }) || name.contains(" et ") else { return [] }
        let cut = name.replacing(" - ", with: "|").replacing(" – ", with: "|").replacing(" et ", with: "|")
        let parts = cut.split { "|/,;:()\"".contains($0) }.map { String($0).spaceless }
        return parts.count > 1 ? parts.filter { !$0.isEmpty } : []
    }

    /// Whether words beside a commune are a quartier's name or a part of it, in any spelling.
    public static func isName(_ words: [String], ofQuartier name: String) -> Bool {
        let typed = LooseName.key(words)
        return !typed.isEmpty && ([name] + parts(of: name)).contains { LooseName.key(PlaceName($0).words) == typed }
    }

    /// Whether words beside a commune are within a quartier's name.
    public static func areWords(_ words: [String], ofQuartier name: String) -> Bool {
        let telling = LooseName.words(words).filter { !LooseName.directions.contains($0) }
        return !telling.isEmpty && Set(telling).isSubset(of: LooseName.words(PlaceName(name).words))
    }

    /// The names of a grouping without its kind, names in brackets or quotation marks, and forms without articles and
    /// plurals.
    public static func ofGrouping(code: String, _ name: String) -> [String] {
        var bare = name
        var marked: [String] = []
        // Checked first, because few names have such marks and a regular expression is slow for 1,260 groupings.
        func take(_ pattern: Regex<(Substring, Substring)>) {
            marked += bare.matches(of: pattern).map { String($0.1).spaceless }
            bare = bare.replacing(pattern, with: " ")
        }
        if bare.contains("(") { take(/\(([^)]*)\)/) }
        if bare.contains("\"") { take(/"([^"]*)"/) }
        let cores = ([bare] + [String(bare.split(separator: " - ").first ?? "")] + marked).map(core)
        let short = cores.map { core in
            withoutLinks(core.split(separator: " ").filter { !generic.contains(PlaceName(String($0)).key) })
        }
        let names = cores + short
        return distinct(name, names + loose(names) + (LocalNames.groupings[code] ?? []))
    }

    /// The name after `CA`, `CC` or `CU`, without "de la", "du", "des".
    private static func core(_ name: String) -> String {
        var words = name.split(separator: " ")[...]
        if let first = words.first, ["CA", "CC", "CU"].contains(first) { words = words.dropFirst() }
        return withoutLinks(Array(words))
    }

    private static func withoutLinks(_ words: [Substring]) -> String {
        var words = words[...]
        while words.count > 1, let first = words.first, links.contains(first.lowercased()) { words = words.dropFirst() }
        while words.count > 1, let last = words.last, links.contains(last.lowercased()) { words = words.dropLast() }
        let text = words.joined(separator: " ")
        let elided = text.lowercased()
        return elided.hasPrefix("d'") || elided.hasPrefix("l'") ? String(text.dropFirst(2)) : text
    }

    private static let links: Set<String> = ["de", "du", "des", "la", "le", "les", "-", "et", "l'", "d'"]

    /// Words for a grouping.
    private static let generic: Set<String> = [
        "agglomeration", "agglo", "communaute", "metropole", "intercommunale", "intercommunal", "eurometropole",
    ]

    private static func loose(_ names: [String]) -> [String] {
        names.map { LooseName.words(PlaceName($0).words).joined(separator: " ") }
    }

    /// Without names that read as the official one, or as an earlier one.
    private static func distinct(_ name: String, _ others: [String]) -> [String] {
        let official = PlaceName(name)
        var seen: Set<String> = [official.key, official.bare, ""]
        return others.filter { other in
            let key = PlaceName(other).key
            return key.count > 2 && seen.insert(key).inserted
        }
    }

    /// "Centre", "Gare" or "Nord" alone do not identify a quartier.
    private static func isTelling(_ name: PlaceName) -> Bool {
        LooseName.key(name.words).count > 3
            && !LooseName.words(name.words).allSatisfy {
                LooseName.directions.contains($0) || $0.allSatisfy(\.isNumber)
            }
    }
}

/// Words without articles, linking words and plurals: "Les Francs-Moisins" and "Franc Moisin" are equal.
public enum LooseName {
    public static func words(_ words: [String]) -> [String] {
        let telling = words.filter { !fillers.contains($0) }.map(singular)
        let named = telling.filter { !kinds.contains($0) }
        return named.isEmpty ? telling : named
    }

    public static func key(_ words: [String]) -> String { self.words(words).joined() }

    /// The key without words that say where in a town: "4000 Sud" is of the 4000.
    static func place(_ words: [String]) -> String {
        self.words(words).filter { !directions.contains($0) }.joined()
    }

    private static func singular(_ word: String) -> String {
        word.utf8.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? String(word.dropLast()) : word
    }

    private static let fillers: Set<String> = [
        "l", "le", "la", "les", "d", "de", "du", "des", "a", "au", "aux", "et", "en",
    ]

    /// Words for a quartier.
    private static let kinds: Set<String> = [
        "quartier", "prioritaire", "secteur", "cite", "residence", "zone", "zup", "qpv", "zu",
    ]

    /// Words for a part of a town.
    static let directions: Set<String> = [
        "nord", "sud", "est", "ouest", "centre", "ville", "ancien", "bourg", "gare", "village", "haut", "bas", "grand",
        "petit", "vieux", "vieille", "historique", "mairie", "rue", "avenue", "place",
    ]
}

extension String {
    /// Without surrounding spaces, and with single spaces.
    var spaceless: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension OtherNames {
    /// The initials of a grouping, with and without those of articles and of its kind: "CA Roissy Pays de France" is
    /// CARPF.
    public static func initials(ofGrouping name: String) -> Set<String> {
        let words = PlaceName(String(name.prefix { $0 != "(" })).words
        guard let first = words.first, words.count > 1 else { return [] }
        let kind = ["ca", "cc", "cu"].contains(first) ? first : ""
        let rest = kind.isEmpty ? words : Array(words.dropFirst())
        let letters = [
            ["l", "le", "la", "les", "d", "de", "du", "des", "et", "a", "en", "sur"], ["d", "de", "du", "des", "et"],
        ]
        .map { fillers in rest.filter { !fillers.contains($0) }.map { String($0.prefix(1)) }.joined() }
        return Set(letters.flatMap { [$0, kind + $0] }.filter { $0.count > 2 })
    }
}
