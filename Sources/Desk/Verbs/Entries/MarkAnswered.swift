/// Records that an entry answered a reader. It is counted once a day for each visitor, and nothing about the visitor is
/// stored.
public struct MarkAnswered: Verb {
    public typealias Reply = Deflection

    public let reference: String
    /// The query that led to the entry. It becomes one of the entry's wordings when enough readers (`Voices`) or an
    /// agent used it, unless it may name a person.
    public let words: String?

    public init(reference: String, words: String? = nil) {
        self.reference = reference
        self.words = words
    }

    public func validated() -> Self { Self(reference: reference, words: words.map(Search.cut)) }
}

/// How many readers an entry answered who would otherwise have asked.
public struct Deflection: Codable, Equatable, Sendable {
    public let reference: String
    public let answered: Int
    /// Whether it was counted; false when this visitor had been counted today.
    public let isCounted: Bool

    public init(reference: String, answered: Int, isCounted: Bool) {
        self.reference = reference
        self.answered = answered
        self.isCounted = isCounted
    }

    private enum CodingKeys: String, CodingKey {
        case reference, answered
        case isCounted = "counted"
    }
}
