/// Erases a person: who they are, and where they stand in their own questions; elsewhere their address, number and whole
/// name, where these can only be theirs. No statistic and no published text changes: the right to erasure (GDPR, article 17).
public struct ErasePerson: Verb {
    public typealias Reply = Erasure

    /// In lower case.
    public let email: String
    /// Does it; else only says what would be.
    public let activate: Bool
    public var isTrial: Bool { !activate }

    /// - Throws: `Refusal` when it is no address.
    public init(email: String, activate: Bool) throws(Refusal) {
        self.email = try Asker.address(email)
        self.activate = activate
    }

    public func validated() throws(Refusal) -> Self { try Self(email: email, activate: activate) }
}

/// What was erased, or would be.
public struct Erasure: Codable, Equatable, Sendable {
    public let persons: Int
    /// The references of the person's questions.
    public let questions: [String]
    /// The number of texts (titles, bodies, messages, answers, sources) that mentioned the person.
    public let texts: Int
    /// Whether the erasure was done; false for a preview.
    public let done: Bool
    /// In a preview: each passage that would change.
    public let changes: [TextPlace]
    /// In a preview: passages in other people's texts that may mention the person, on which a coordinator decides.
    public let left: [TextPlace]
    /// The number of passages on which a coordinator must decide.
    public let remaining: Int
    /// The number of passages with the same words that stay, because the words are too common to be a name.
    public let common: Int
    /// What remains in the file.
    public let file: FileTraces

    public init(
        persons: Int, questions: [String], texts: Int, done: Bool, changes: [TextPlace] = [], left: [TextPlace] = [],
        remaining: Int = 0, common: Int = 0, file: FileTraces = .waiting
    ) {
        self.persons = persons
        self.questions = questions
        self.texts = texts
        self.done = done
        self.changes = changes
        self.left = left
        self.remaining = remaining
        self.common = common
        self.file = file
    }

    /// The result after the erasure. It no longer tells which passages mentioned the person.
    public func finished(_ file: FileTraces) -> Erasure {
        Erasure(
            persons: persons, questions: questions, texts: texts, done: true, remaining: remaining, common: common,
            file: file)
    }
}
