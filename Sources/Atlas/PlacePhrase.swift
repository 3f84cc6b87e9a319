/// A typed place, split at commas, brackets and dashes between spaces.
public struct PlacePhrase: Equatable, Sendable {
    /// The folded words of each part; no part is empty.
    public let segments: [[String]]
    /// Whether the words are in capitals, as initials are.
    public let isCapitals: Bool
    /// Whether words are joined by "et", "&" or "+".
    public let isList: Bool

    public init(_ segments: [[String]], isCapitals: Bool = false, isList: Bool = false) {
        self.segments = segments.filter { !$0.isEmpty }
        self.isCapitals = isCapitals
        self.isList = isList
    }

    public init(_ text: String) {
        var segments: [[String]] = []
        for part in Self.parts(text) {
            let words = PlaceName(part).words
            guard !words.isEmpty else { continue }
            // In "Courneuve (La)" the article belongs to the name before it.
            if words.count == 1, Self.articles.contains(words[0]), let last = segments.popLast() {
                segments.append(words + last)
            } else if words.allSatisfy({ Self.isOrdinal($0) }), let last = segments.popLast() {
                // Ordinals belong to the part before: "Marseille 1er, 2e, 3e et 6e".
                segments.append(last + words)
            } else {
                segments.append(words)
            }
        }
        self.segments = segments
        isCapitals = !text.contains(where: \.isLowercase) && text.contains(where: \.isUppercase)
        isList = segments.contains { $0.contains("et") } || text.contains("+")
    }

    /// The phrase with slashes as separators, "Massy/Antony", instead of "sur"; nil without a slash.
    public static func slashed(_ text: String) -> PlacePhrase? {
        // In "Aulnay s/Bois" the slash is part of the name.
        guard text.contains("/"), !text.lowercased().contains(/\bs\//) else { return nil }
        let phrase = PlacePhrase(text.replacing("/", with: ", "))
        return PlacePhrase(phrase.segments, isCapitals: phrase.isCapitals, isList: true)
    }

    /// The phrase without the excluded part: "Île-de-France hors Paris"; nil where nothing is excluded.
    public func withoutExceptions() -> PlacePhrase? {
        for (index, segment) in segments.enumerated() {
            guard let cut = segment.firstIndex(where: { ["hors", "sauf", "hormis", "excepte"].contains($0) }),
                index > 0 || cut > 0
            else { continue }
            return PlacePhrase(Array(segments[..<index]) + [Array(segment[..<cut])], isList: isList)
        }
        return nil
    }

    public var words: [String] { segments.flatMap(\.self) }
    public var name: PlaceName { PlaceName(words: words) }
    /// The phrase as text.
    public var text: String { segments.map { $0.joined(separator: " ") }.joined(separator: ", ") }

    private static let articles: Set<String> = ["l", "le", "la", "les"]

    /// Whether it is an ordinal such as `3e` or `1er`, or an "et" between two.
    private static func isOrdinal(_ word: String) -> Bool {
        word == "et" || ["e", "er", "eme"].contains(word.drop(while: \.isNumber)) && word.first?.isNumber == true
    }

    private static func parts(_ text: String) -> [String] {
        var parts: [String] = [""]
        var before: Character = " "
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let after = index + 1 < characters.count ? characters[index + 1] : " "
            let isBreak =
                ",;()[]|:+\n".contains(character)
                || "-–—/".contains(character) && (before.isWhitespace || after.isWhitespace)
            if isBreak { parts.append("") } else { parts[parts.count - 1].append(character) }
            before = character
        }
        return parts
    }
}

// MARK: - A part of a town

extension PlacePhrase {
    /// The phrase without a cardinal point or "centre" beside a name: "Montreuil centre", "Nord de Marseille",
    /// "quartiers nord de Marseille"; nil where there is none.
    public func withoutDirection() -> PlacePhrase? {
        if segments.count > 1, let last = segments.last, Self.isDirection(last[...]) {
            return PlacePhrase(Array(segments.dropLast()))
        }
        if let last = segments.last, let kept = Self.leading(last) {
            return PlacePhrase(segments.dropLast() + [kept])
        }
        if let first = segments.first, let kept = Self.following(first) {
            return PlacePhrase([kept] + segments.dropFirst())
        }
        return nil
    }

    /// The last part, or the last words: `["nord"]` of "Lille, Nord".
    public var isOfNord: Bool { segments.count > 1 && segments.last == ["nord"] }

    /// Beside a name, "centre" is its centre.
    public var isOfCentre: Bool {
        words.contains { ["centre", "centreville", "hypercentre"].contains($0) }
            && withoutDirection()?.words.contains("centre") == false
    }

    /// Its "Nord" or "Centre" is a part of the place beside it, no département or région: "Nord-Isère", "Paris Nord",
    /// "Vienne, centre". "Nord et Isère", "Nord, Isère" and "Nord-Pas-de-Calais" are two départements.
    public var isOfPart: Bool {
        guard let first = segments.first, let last = segments.last, words.count > 1,
            !words.contains(where: { ["et", "ou", "calais"].contains($0) })
        else { return false }
        let isCentre = last.last == "centre" || first.count > 1 && first[0] == "centre"
        return isCentre || first.count > 1 && first[0] == "nord" || last.count > 1 && last.last == "nord"
    }

    /// A cardinal point or "centre", and no name.
    public static func isPart(_ words: [String]) -> Bool { words.allSatisfy(directions.contains) }

    /// The phrase with "à" as a separator: "Kercado à Vannes"; nil where it has none.
    public func parted() -> PlacePhrase? {
        guard let first = segments.first, let link = first.lastIndex(of: "a"), link > 0, link < first.count - 1 else {
            return nil
        }
        let parts = [Array(first[..<link]), Array(first[(link + 1)...])] + segments.dropFirst()
        return PlacePhrase(parts, isCapitals: isCapitals, isList: isList)
    }

    /// The words before a direction; nil when there is no direction.
    private static func leading(_ words: [String]) -> [String]? {
        var kept = words[...]
        while kept.count > 1, let last = kept.last, directions.contains(last) { kept = kept.dropLast() }
        // In "Centre bourg" and "centre ville" the second word is dropped too; alone it may be a name: Bourg, Ville.
        while kept.count > 2, let last = kept.last, afterCentre.contains(last),
            kept.dropLast().last.map({ directions.contains($0) || $0 == "coeur" }) == true
        {
            kept = kept.dropLast()
            while kept.count > 1, let last = kept.last, directions.contains(last) || last == "coeur" {
                kept = kept.dropLast()
            }
        }
        if kept.count < words.count {
            while kept.count > 1, let last = kept.last, parts.contains(last) { kept = kept.dropLast() }
        } else if kept.count > 2, kept.suffix(2) == ["intra", "muros"] {
            kept = kept.dropLast(2)
        } else if let surroundings = kept.last, kept.count > 2, around.contains(surroundings) {
            // Drops "et environs", "et ses alentours", "et son agglomération".
            let before = kept.dropLast().reversed().drop { ["ses", "les", "son", "sa", "l", "la"].contains($0) }
            if before.count > 1, before.first == "et" { kept = kept.prefix(before.count - 1) }
        }
        return kept.count < words.count ? Array(kept) : nil
    }

    /// The words after a direction: "nord de", "les quartiers sud de", "centre-ville d'", "Nord-Isère".
    private static func following(_ words: [String]) -> [String]? {
        var kept = words.drop { ["le", "la", "l", "les", "au", "dans", "a"].contains($0) }
        while kept.count > 1, let first = kept.first, parts.contains(first) { kept = kept.dropFirst() }
        let before = kept.count
        while kept.count > 1, let first = kept.first, directions.contains(first) || ["coeur", "vieux"].contains(first) {
            kept = kept.dropFirst()
        }
        guard kept.count < before else { return nil }
        if kept.count > 1, let first = kept.first, afterCentre.contains(first) { kept = kept.dropFirst() }
        let rest = kept.drop { ["de", "du", "d", "des"].contains($0) }
        return rest.isEmpty ? nil : Array(rest)
    }

    private static func isDirection(_ words: ArraySlice<String>) -> Bool {
        let telling = words.filter { !["le", "la", "les", "du", "de", "l", "au"].contains($0) && !parts.contains($0) }
        guard let first = telling.first else { return false }
        return directions.contains(first) && telling.allSatisfy { directions.contains($0) || afterCentre.contains($0) }
    }

    private static let directions: Set<String> = [
        "nord", "sud", "est", "ouest", "centre", "hypercentre", "centreville", "nordest", "nordouest", "sudest",
        "sudouest",
    ]
    private static let afterCentre: Set<String> = ["ville", "bourg", "ancien", "historique", "village"]
    private static let around: Set<String> = [
        "environs", "alentours", "agglomeration", "agglo", "region", "peripherie",
    ]
    private static let parts: Set<String> = [
        "quartier", "quartiers", "secteur", "secteurs", "partie", "zone", "banlieue", "cote",
    ]
}
