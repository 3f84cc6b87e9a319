/// Erases a person (right to erasure, GDPR, article 17): their identity, and their name in the texts that they wrote.
/// In other persons' texts only the full name, the address and the number are removed, and each place is shown first.
/// Statistics and published texts do not change.
public struct ErasePerson: Verb {
    public typealias Reply = Erasure

    /// An address, a telephone number or a question's reference: `PersonKey`.
    public let person: String
    /// The hash of the preview, which confirms it; nil to get only the preview.
    public let confirmed: String?
    /// The numbers of the shown places in other persons' texts that are kept; nil: none.
    public let keeping: [Int]?
    public var isTrial: Bool { confirmed == nil }

    /// - Throws: `Refusal` where the text names no person.
    public init(person: String, confirmed: String? = nil, keeping: [Int]? = nil) throws(Refusal) {
        self.person = try PersonKey(person).text
        self.confirmed = confirmed
        self.keeping = keeping
    }

    public func validated() throws(Refusal) -> Self {
        try Self(person: person, confirmed: confirmed, keeping: keeping)
    }
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
    /// The number of files that the person attached.
    public let attachments: Int
    /// In a preview: these files, by the reference of their question.
    public let files: [ErasedFile]
    /// In a preview: the hash that an erasure must name, so that it is refused if the changes would be others.
    public let hash: String?
    /// In a preview: each passage that would change in what the person wrote.
    public let changes: [TextPlace]
    /// In a preview: each passage that would change in other people's texts. The first has the number 1.
    public let others: [TextPlace]
    /// In a preview: passages in other people's texts that may mention the person, on which a coordinator decides.
    public let left: [TextPlace]
    /// The number of passages on which a coordinator must decide.
    public let remaining: Int
    /// The number of passages with the same words that stay, because the words are too common to be a name.
    public let common: Int
    /// The number of mails to the person that were sent before, and cannot be called back.
    public let sent: Int
    /// What remains in the file.
    public let file: FileTraces

    public init(
        persons: Int, questions: [String], texts: Int, attachments: Int = 0, done: Bool, hash: String? = nil,
        files: [ErasedFile] = [], changes: [TextPlace] = [], others: [TextPlace] = [], left: [TextPlace] = [],
        remaining: Int = 0, common: Int = 0,
        sent: Int = 0, file: FileTraces = .waiting
    ) {
        self.persons = persons
        self.questions = questions
        self.texts = texts
        self.done = done
        self.attachments = attachments
        self.files = files
        self.hash = hash
        self.changes = changes
        self.others = others
        self.left = left
        self.remaining = remaining
        self.common = common
        self.sent = sent
        self.file = file
    }

    /// The result after the erasure. It no longer tells which passages mentioned the person.
    public func finished(_ file: FileTraces) -> Erasure {
        Erasure(
            persons: persons, questions: questions, texts: texts, attachments: attachments, done: true,
            remaining: remaining, common: common, sent: sent, file: file)
    }
}

/// A file that a person attached, and that is erased with them.
public struct ErasedFile: Codable, Equatable, Sendable {
    /// Of the question.
    public let reference: String
    public let name: String
    /// In bytes.
    public let size: Int

    public init(reference: String, name: String, size: Int) {
        (self.reference, self.name, self.size) = (reference, name, size)
    }
}
