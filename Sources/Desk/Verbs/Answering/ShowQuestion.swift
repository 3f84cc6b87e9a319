/// Shows a question with its messages and its history.
public struct ShowQuestion: Verb {
    public typealias Reply = QuestionFile

    /// The reference, or a unique ending of it.
    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}

/// A question with its answers, messages and history.
public struct QuestionFile: Codable, Equatable, Sendable {
    public private(set) var question: Question
    /// The asker; empty for accounts that may not see it.
    public let asker: Asker
    /// Oldest first.
    public let answers: [Answer]
    /// Oldest first.
    public let events: [Event]
    /// The texts written with events, by the version of the question after the event.
    public let messages: [Int: String]
    /// The references of the entries made from the question.
    public let entries: [String]
    /// Why the last mail did not reach the asker; nil if it did, and for accounts that may not see the asker.
    public let mailFault: MailFault?
    /// The origin of texts that came by mail, by the version of the question after the event.
    public let mails: [Int: MailOrigin]

    public init(
        question: Question, asker: Asker, answers: [Answer], events: [Event], messages: [Int: String],
        entries: [String], mailFault: MailFault? = nil, mails: [Int: MailOrigin] = [:]
    ) {
        self.question = question
        self.asker = asker
        self.answers = answers
        self.events = events
        self.messages = messages
        self.entries = entries
        self.mailFault = mailFault
        self.mails = mails
    }

    /// The file as the reply when the requested state existed already.
    public var unchanged: QuestionFile {
        var file = self
        file.question = question.unchanged
        return file
    }
}
