/// Says, as someone who looked for an answer, that an entry gave it: counted for the entry, with nothing about who said so.
public struct MarkAnswered: Verb {
    public typealias Reply = Deflection

    public let reference: String
    /// The words that were typed to find it: kept as one of the entry's wordings, unless they may name someone.
    public let words: String?

    public init(reference: String, words: String? = nil) {
        self.reference = reference
        self.words = words
    }
}

/// How often an entry answered someone who would else have asked.
public struct Deflection: Codable, Equatable, Sendable {
    public let reference: String
    public let answered: Int

    public init(reference: String, answered: Int) {
        self.reference = reference
        self.answered = answered
    }
}
