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
    /// Whether the asker is written to: they gave an address, and the desk sends mail.
    public let isMailed: Bool
    /// Why the last mail did not reach the asker; nil if it did, and for accounts that may not see the asker.
    public let mailFault: MailFault?
    /// The files that came with its events, by number.
    public let attachments: [Attachment]
    /// The origin of texts that came by mail, by the version of the question after the event.
    public let mails: [Int: MailOrigin]

    public init(
        question: Question, asker: Asker, answers: [Answer], events: [Event], messages: [Int: String],
        entries: [String], isMailed: Bool = false, mailFault: MailFault? = nil, attachments: [Attachment] = [],
        mails: [Int: MailOrigin] = [:]
    ) {
        self.question = question
        self.asker = asker
        self.answers = answers
        self.events = events
        self.messages = messages
        self.entries = entries
        self.isMailed = isMailed
        self.mailFault = mailFault
        self.attachments = attachments
        self.mails = mails
    }

    /// The files that came with an event.
    public func attachments(at version: Int) -> [Attachment] { attachments.filter { $0.version == version } }

    /// The files of an answer's revision, which came with it when it was sent or submitted.
    public func attachments(ofAnswer revision: Int) -> [Attachment] {
        let versions = events.versions(ofAnswer: revision)
        return attachments.filter { $0.version.map(versions.contains) == true }
    }

    /// The file as the reply when the requested state existed already.
    public var unchanged: QuestionFile {
        var file = self
        file.question = question.unchanged
        return file
    }
}
