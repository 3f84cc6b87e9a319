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
    /// The references of their questions.
    public let questions: [String]
    /// In how many texts (titles, bodies, messages, answers, sources) they stood.
    public let texts: Int
    /// It was done.
    public let done: Bool
    /// Before it is done: each place that would change.
    public let changes: [TextPlace]
    /// Before it is done: where they may stand in what others wrote, which only a coordinator decides.
    public let left: [TextPlace]
    /// How many places a coordinator is to decide on.
    public let remaining: Int
    /// How many places have the same words, which are too common to be a name: they stay.
    public let common: Int
    /// What the file still keeps of it.
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

    /// The same, as it was done: where someone stood is not told any more.
    public func finished(_ file: FileTraces) -> Erasure {
        Erasure(
            persons: persons, questions: questions, texts: texts, done: true, remaining: remaining, common: common,
            file: file)
    }
}
