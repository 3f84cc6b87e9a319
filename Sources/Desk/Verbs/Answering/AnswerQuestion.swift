/// Sends an answer: adds a revision and puts the e-mail to the asker into the outbox.
public struct AnswerQuestion: Verb, Attaching {
    public typealias Reply = QuestionFile

    public let reference: String
    /// Markdown.
    public let text: String
    public let sources: [Source]
    /// Whether a second reader must approve it first, even where the centre does not require it.
    public let submits: Bool
    public let seen: Int?
    public let attachments: [NewAttachment]?

    /// - Throws: `Refusal` when the text is empty, too long or holds a control character, or a file is not taken.
    public init(
        reference: String, text: String, sources: [Source], submits: Bool = false, seen: Int? = nil,
        attachments: [NewAttachment]? = nil
    ) throws(Refusal) {
        self.reference = reference
        self.text = try Text.required(text, .answer)
        self.sources = sources
        self.submits = submits
        self.seen = seen
        self.attachments = try attachments.checked()
    }

    public func validated() throws(Refusal) -> AnswerQuestion {
        try AnswerQuestion(
            reference: reference, text: text, sources: Source.checked(sources), submits: submits, seen: seen,
            attachments: attachments)
    }
}
