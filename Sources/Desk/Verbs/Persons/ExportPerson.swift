public import Foundation

/// Returns all data stored about a person, for the right of access (GDPR, article 15).
public struct ExportPerson: Verb {
    public typealias Reply = PersonFile

    /// An address, a telephone number or a question's reference: `PersonKey`.
    public let person: String

    /// - Throws: `Refusal` where the text names no person.
    public init(person: String) throws(Refusal) { self.person = try PersonKey(person).text }

    public func validated() throws(Refusal) -> Self { try Self(person: person) }
}

/// All data stored about a person.
public struct PersonFile: Codable, Equatable, Sendable {
    /// The address or the telephone number that the person is known by.
    public let person: String
    /// The person's details; several when they gave different ones at different times.
    public let askers: [Asker]
    /// Oldest first.
    public let questions: [QuestionFile]
    /// Oldest first.
    public let mails: [Mail]
    /// What came from the person by mail, and is kept: what became a message is with its question too. Oldest first.
    public let received: [Received]

    /// An e-mail to the person.
    public struct Mail: Codable, Equatable, Sendable {
        /// The reference of the question it is about.
        public let question: String
        public let kind: Desk.Mail.Kind
        public let createdAt: Date
        /// Nil while it waits in the outbox.
        public let sentAt: Date?

        public init(question: String, kind: Desk.Mail.Kind, createdAt: Date, sentAt: Date?) {
            self.question = question
            self.kind = kind
            self.createdAt = createdAt
            self.sentAt = sentAt
        }
    }

    /// A mail from the person.
    public struct Received: Codable, Equatable, Sendable {
        public let mail: ReceivedMail
        /// What was written, without what it quotes; empty where nothing is kept of it.
        public let written: String
        /// The whole text, where that is more.
        public let whole: String?

        public init(mail: ReceivedMail, written: String, whole: String?) {
            (self.mail, self.written, self.whole) = (mail, written, whole)
        }
    }

    public init(
        person: String, askers: [Asker], questions: [QuestionFile], mails: [Mail], received: [Received]
    ) {
        self.person = person
        self.askers = askers
        self.questions = questions
        self.mails = mails
        self.received = received
    }
}
