/// Sends an answer: a new revision, and its letter in the outbox.
public struct AnswerQuestion: Verb {
    public typealias Reply = QuestionFile

    public let reference: String
    /// Markdown.
    public let text: String
    public let sources: [Source]
    public let seen: Int?

    /// - Throws: `Refusal` when the text is empty, too long or holds a control character.
    public init(reference: String, text: String, sources: [Source], seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        self.text = try Text.required(text, .answer)
        self.sources = sources
        self.seen = seen
    }
}
