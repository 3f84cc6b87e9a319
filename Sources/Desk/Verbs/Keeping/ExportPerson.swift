public import Foundation

/// Returns all data stored about a person, for the right of access (GDPR, article 15).
public struct ExportPerson: Verb {
    public typealias Reply = PersonFile

    /// The address, in lower case.
    public let email: String

    /// - Throws: `Refusal` when the address is invalid.
    public init(email: String) throws(Refusal) { self.email = try Asker.address(email) }

    public func validated() throws(Refusal) -> Self { try Self(email: email) }
}

extension Asker {
    /// Normalises an e-mail address. It is less strict than for new askers, so that persons stored under earlier rules
    /// can be found.
    /// - Throws: `Refusal` when the text is no address.
    static func address(_ text: String) throws(Refusal) -> String {
        let email = try Text.required(text, .email).lowercased()
        guard email.contains("@"), email.contains(".") else { throw .badEmail(email) }
        return email
    }
}

/// All data stored about a person.
public struct PersonFile: Codable, Equatable, Sendable {
    public let email: String
    /// The person's details; several when they gave different ones at different times.
    public let askers: [Asker]
    /// Oldest first.
    public let questions: [QuestionFile]
    /// Oldest first.
    public let letters: [Letter]

    /// An e-mail to the person.
    public struct Letter: Codable, Equatable, Sendable {
        /// The reference of the question it is about.
        public let question: String
        /// The event that it is about: `answered`, `asked_back` and so on.
        public let kind: String
        public let createdAt: Date
        /// Nil while it waits in the outbox.
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
