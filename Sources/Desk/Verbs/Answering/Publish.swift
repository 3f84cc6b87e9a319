/// Makes an entry from an answered question in one step. The first agent's `Publish` drafts and submits the entry; a
/// second person's publishes it.
///
/// If the centre lets its agents publish their own texts, the first `Publish` does both, and the history records it.
public struct Publish: Verb {
    public typealias Reply = Entry

    /// The reference of the question, or of the entry.
    public let reference: String
    /// The text to write and submit. Nil to publish what was submitted or, for a question without an entry, to submit
    /// its last answer unchanged.
    public let form: EntryForm?
    /// Whether the passages that may name a person were checked and may stay.
    public let checked: Bool
    /// Whether the passages that may name a person are redacted.
    public let redacts: Bool
    /// Whether the national desk is asked to be the second reader.
    public let toNational: Bool
    /// The version seen of the question, or of the entry when the reference names one.
    public let seen: Int?
    /// The numbers of the question's files that the entry gets: of those that centres sent with answers.
    public let chosen: [Int]?

    public init(
        reference: String, form: EntryForm? = nil, checked: Bool = false, redacts: Bool = false,
        toNational: Bool = false, seen: Int? = nil, chosen: [Int]? = nil
    ) {
        self.reference = reference
        self.form = form
        self.checked = checked
        self.redacts = redacts
        self.toNational = toNational
        self.seen = seen
        self.chosen = chosen
    }

    public func validated() throws(Refusal) -> Publish {
        Publish(
            reference: reference, form: try form.map { form throws(Refusal) in try form.validated() }, checked: checked,
            redacts: redacts, toNational: toNational, seen: seen, chosen: chosen)
    }
}
