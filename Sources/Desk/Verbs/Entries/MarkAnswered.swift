/// Says, as someone who looked for an answer, that an entry gave it: counted for the entry, once a day for each visitor, with
/// nothing about who said so.
public struct MarkAnswered: Verb {
    public typealias Reply = Deflection

    public let reference: String
    /// The words that were typed to find it: one of the entry's wordings once enough readers came by them (`Voices`), or an
    /// agent did, unless they may name someone.
    public let words: String?

    public init(reference: String, words: String? = nil) {
        self.reference = reference
        self.words = words
    }

    public func validated() -> Self { Self(reference: reference, words: words.map(Search.cut)) }
}

/// How often an entry answered someone who would else have asked.
public struct Deflection: Codable, Equatable, Sendable {
    public let reference: String
    public let answered: Int
    /// It was counted; false where this visitor's word was today already.
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
