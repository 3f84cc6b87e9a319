/// Recognises words that users type as filters but that are not filters of the desk.
enum UnknownFilters {
    /// Filter names of other programs, folded.
    private static let usual: Set = [
        "auteur", "author", "commune", "date", "departement", "region", "site", "statut", "status", "tag", "tags",
        "title",
        "titre", "type", "ville",
    ]
    private static let known = ParsedQuery.Field.allCases.flatMap(\.names)
    private static let lengths = 3...16
    /// The largest number that is reported, and the length of text that is examined.
    private static let most = 4
    private static let longest = 1_000

    /// In the order typed, each as it was typed: a name, a colon and a value without a space between.
    static func of(_ text: String) -> [String] {
        guard text.contains(":") else { return [] }
        let parts = text.prefix(longest).split(whereSeparator: \.isWhitespace)
        return Array(parts.filter(isFilter).prefix(most).map(String.init))
    }

    private static func isFilter(_ part: Substring) -> Bool {
        guard let colon = part.firstIndex(of: ":"), part[..<colon].allSatisfy(\.isLetter),
            part[colon...].dropFirst().first?.isLetter == true
        else { return false }
        let name = Folding.fold(String(part[..<colon]))
        guard lengths.contains(name.utf8.count), !known.contains(name) else { return false }
        // One slip in a short name, two in a long one.
        return usual.contains(name) || known.contains { Spellings.distance(name, $0) <= (name.utf8.count > 5 ? 2 : 1) }
    }
}
