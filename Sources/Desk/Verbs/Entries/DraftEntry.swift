/// Drafts an entry from a question and its answer.
public struct DraftEntry: Verb {
    public typealias Reply = Entry

    /// The question it comes from: its reference, or a unique ending of it.
    public let question: String
    /// What the entry says; nil for the question and its last answer as they are.
    public let form: EntryForm?
    /// The version of the question that was seen.
    public let seen: Int?

    public init(question: String, form: EntryForm? = nil, seen: Int? = nil) {
        self.question = question
        self.form = form
        self.seen = seen
    }

    public func validated() throws(Refusal) -> DraftEntry {
        DraftEntry(
            question: question, form: try form.map { form throws(Refusal) in try form.validated() }, seen: seen)
    }
}
