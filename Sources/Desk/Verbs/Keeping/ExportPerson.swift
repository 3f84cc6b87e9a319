public import Foundation

/// Gives all that is kept of a person: the right of access (GDPR, article 15).
public struct ExportPerson: Verb {
    public typealias Reply = PersonFile

    /// In lower case.
    public let email: String

    /// - Throws: `Refusal` when it is no address.
    public init(email: String) throws(Refusal) { self.email = try Asker.address(email) }

    public func validated() throws(Refusal) -> Self { try Self(email: email) }
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
