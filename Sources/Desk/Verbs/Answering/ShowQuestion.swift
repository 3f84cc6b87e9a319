/// Shows a question with its thread and its history.
public struct ShowQuestion: Verb {
    public typealias Reply = QuestionFile

    /// The reference, or a unique ending of it.
    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}

/// Everything that is known of a question.
public struct QuestionFile: Codable, Equatable, Sendable {
    public private(set) var question: Question
    /// Who asked; nothing of it for someone who has not said who they are.
    public let asker: Asker
    /// Oldest first.
    public let answers: [Answer]
    /// Oldest first.
    public let events: [Event]
    /// What was written with events, by the version after them.
    public let messages: [Int: String]
    /// The references of the entries made from it.
    public let entries: [String]

    public init(
        question: Question, asker: Asker, answers: [Answer], events: [Event], messages: [Int: String],
        entries: [String]
    ) {
        self.question = question
        self.asker = asker
        self.answers = answers
        self.events = events
        self.messages = messages
        self.entries = entries
    }

    /// The file as the reply of an act whose result held already.
    public var unchanged: QuestionFile {
        var file = self
        file.question = question.unchanged
        return file
    }
}
