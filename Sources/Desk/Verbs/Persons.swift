public import Foundation

/// Gives all that is kept of a person: the right of access (GDPR, article 15).
public struct ExportPerson: Verb {
    public typealias Reply = PersonFile

    /// In lower case.
    public let email: String

    /// - Throws: `Refusal` when it is no address.
    public init(email: String) throws(Refusal) { self.email = try Asker.address(email) }
}

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
}

/// Asks the coordinator to erase a person: for an agent whose centre has a question of theirs.
public struct RequestErasure: Verb {
    public typealias Reply = ErasureRequest

    /// In lower case.
    public let email: String

    /// - Throws: `Refusal` when it is no address.
    public init(email: String) throws(Refusal) { self.email = try Asker.address(email) }
}

/// Who asked for an erasure, and when.
public struct ErasureRequest: Codable, Equatable, Sendable {
    public let by: Account
    public let at: Date

    public init(by: Account, at: Date) {
        self.by = by
        self.at = at
    }
}

/// Lists the persons of whom something is kept, those who asked longest ago first: all to the coordinator, to an agent those
/// who asked what their centre has.
public struct ListPersons: Verb {
    public typealias Reply = [Person]

    /// Only those whose last question is older than `term`.
    public let expired: Bool
    /// Only those whose erasure an agent asked for; nil: all.
    public let requested: Bool?

    public init(expired: Bool, requested: Bool? = nil) {
        self.expired = expired
        self.requested = requested
    }

    /// For how long personal data is kept after the last question, in years: `product.md`, Personal data.
    public static let term = 3
}

extension Asker {
    /// An address as it is stored. One that would no longer be taken may have been: whoever has it can be found.
    /// - Throws: `Refusal` when it is none.
    static func address(_ text: String) throws(Refusal) -> String {
        let email = try Text.required(text, .email).lowercased()
        guard email.contains("@"), email.contains(".") else { throw .badEmail(email) }
        return email
    }
}

/// All that is kept of a person.
public struct PersonFile: Codable, Equatable, Sendable {
    public let email: String
    /// Several where the person gave other details another time.
    public let askers: [Asker]
    /// Oldest first.
    public let questions: [QuestionFile]
    /// Oldest first.
    public let letters: [Letter]

    /// A letter to the person.
    public struct Letter: Codable, Equatable, Sendable {
        /// The reference of the question it is about.
        public let question: String
        /// What it tells of: answered, asked_back ...
        public let kind: String
        public let createdAt: Date
        /// Nil: not yet.
        public let sentAt: Date?

        public init(question: String, kind: String, createdAt: Date, sentAt: Date?) {
            self.question = question
            self.kind = kind
            self.createdAt = createdAt
            self.sentAt = sentAt
        }
    }

    public init(email: String, askers: [Asker], questions: [QuestionFile], letters: [Letter]) {
        self.email = email
        self.askers = askers
        self.questions = questions
        self.letters = letters
    }
}

/// A person of whom something is kept.
public struct Person: Codable, Equatable, Sendable {
    /// As given last.
    public let asker: Asker
    public let lastAskedAt: Date
    /// The references of their questions, oldest first.
    public let questions: [String]
    /// How many of them are not closed: until then nothing is erased by time.
    public let open: Int
    /// To erase them; nil: nobody asks for it.
    public let request: ErasureRequest?

    public init(
        asker: Asker, lastAskedAt: Date, questions: [String], open: Int, request: ErasureRequest? = nil
    ) {
        self.asker = asker
        self.lastAskedAt = lastAskedAt
        self.questions = questions
        self.open = open
        self.request = request
    }
}
