/// Drafts an entry from a question and its answer.
public struct DraftEntry: Verb {
    public typealias Reply = Entry

    /// The question: its reference, or a unique ending of it.
    public let question: String
    /// The text of the entry; nil for the question and its last answer unchanged.
    public let form: EntryForm?
    /// The version of the question that was seen.
    public let seen: Int?
    /// The numbers of the question's files that the entry gets: of those that centres sent with answers.
    public let chosen: [Int]?

    public init(question: String, form: EntryForm? = nil, seen: Int? = nil, chosen: [Int]? = nil) {
        self.question = question
        self.form = form
        self.seen = seen
        self.chosen = chosen
    }

    public func validated() throws(Refusal) -> DraftEntry {
        DraftEntry(
            question: question, form: try form.map { form throws(Refusal) in try form.validated() }, seen: seen,
            chosen: chosen)
    }
}
