/// The form of a question: with a question word (`open`), answerable with yes or no, or neither.
public enum QuestionKind: UInt32, Sendable {
    case neither, yesNo, open

    /// The kind of a query or a title. A clause with a question word decides, then one that can be answered with yes or
    /// no.
    public init(of text: String) {
        guard words(of: text).contains(where: { Self.telling.contains($0.folded) }) else {
            self = .neither
            return
        }
        let kinds = Self.clauses(of: text).map(Self.kind)
        self = kinds.contains(.open) ? .open : kinds.contains(.yesNo) ? .yesNo : .neither
    }

    /// A word, and the characters between it and the word before.
    private typealias Token = (word: String, gap: String)

    // MARK: - Clauses

    /// Words that begin the clause that asks, after a comma.
    private static let begins = ["est", "peut", "doi", "que", "quel", "comment", "puis"]

    private static func clauses(of text: String) -> [[Token]] {
        let bytes = Array(text.utf8)
        var clauses: [[Token]] = [[]]
        var end = 0
        for word in words(of: text) {
            let gap = plain(bytes[end..<word.bytes.lowerBound])
            end = word.bytes.upperBound
            let isNew =
                gap.contains(":") || gap.contains(";") || gap.contains(". ") || gap.contains(".\n")
                || gap == ", " && begins.contains { word.folded.hasPrefix($0) }
            if isNew { clauses.append([]) }
            clauses[clauses.count - 1].append((word.folded, isNew ? "" : gap))
        }
        return clauses.filter { !$0.isEmpty }
    }

    /// With plain hyphens, apostrophes and spaces.
    private static func plain(_ gap: ArraySlice<UInt8>) -> String {
        guard gap.contains(where: { $0 >= 0x80 }) else { return String(decoding: gap, as: UTF8.self) }
        return String(
            String(decoding: gap, as: UTF8.self).map { character in
                switch character {
                case "\u{2019}": "'"
                case "\u{2010}", "\u{2011}": "-"
                case "\u{A0}", "\u{202F}": " "
                default: character
                }
            })
    }

    // MARK: - The kind of a clause

    private static let opening: Set = [
        "qui", "que", "quoi", "quel", "quelle", "quels", "quelles", "comment", "pourquoi", "combien", "quand", "ou",
        "lequel", "laquelle", "lesquels", "lesquelles", "qu",
    ]
    private static let prepositions: Set = [
        "a", "de", "en", "dans", "pour", "par", "sur", "avec", "depuis", "jusqu", "d", "vers", "sous", "chez", "c",
        "au",
    ]
    private static let asking: Set = [
        "comment", "pourquoi", "combien", "quel", "quelle", "quels", "quelles", "quand", "quoi",
    ]
    private static let pronouns: Set = ["il", "elle", "ils", "elles", "on", "je", "vous", "nous", "tu"]
    private static let verbs: Set = [
        "peut", "puis", "dois", "doit", "ai", "a", "est", "sont", "faut", "va", "fait", "existe",
    ]
    private static let subjects: Set = ["il", "elle", "on", "je"]

    /// A text without any of these neither asks for something nor has a verb before its pronoun.
    private static let telling = opening.union(asking).union(pronouns).union(subjects).union(["est"])

    private static func kind(_ clause: [Token]) -> Self {
        let words = clause.map(\.word)
        if words.count > 2, words[0] == "est", words[1] == "ce", words[2] == "que" || words[2] == "qu" { return .yesNo }
        if opening.contains(words[0]) { return .open }
        if words.count > 1, prepositions.contains(words[0]),
            opening.subtracting(["que", "qu", "ou"]).contains(words[1])
        {
            return .open
        }
        if words.contains(where: asking.contains) { return .open }
        if let asked = estCe(clause) { return asked }
        return clause.indices.contains { isInverted(clause, at: $0) } ? .yesNo : .neither
    }

    /// The kind by an *est-ce que* within the clause; nil if there is none.
    private static func estCe(_ clause: [Token]) -> Self? {
        for place in clause.indices.dropLast(2)
        where clause[place].word == "est" && clause[place + 1].word == "ce" && clause[place + 1].gap == "-"
            && clause[place + 2].word.hasPrefix("qu")
        {
            let before = place > 0 ? clause[place - 1].word : ""
            return ["qu", "ou", "qui", "quoi"].contains(before) ? .open : .yesNo
        }
        return nil
    }

    /// A verb before its pronoun: *a-t-il*, *puis je*.
    private static func isInverted(_ clause: [Token], at place: Int) -> Bool {
        guard place + 1 < clause.count else { return false }
        let (verb, next) = (clause[place].word, clause[place + 1])
        let third = place + 2 < clause.count ? clause[place + 2] : ("", "")
        if next.gap == "-", verb.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) {
            if pronouns.contains(next.word) { return true }
            if next.word == "t", third.1 == "-" && pronouns.contains(third.0) || third == ("il", " ") { return true }
        }
        guard verbs.contains(verb), [" ", "-", " -", "- ", " - "].contains(next.gap) else { return false }
        return subjects.contains(next.word)
            || next.word == "t" && [" ", "-"].contains(third.1) && subjects.contains(third.0)
    }
}
