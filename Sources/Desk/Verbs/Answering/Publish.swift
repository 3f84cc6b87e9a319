/// The short way from an answer to an entry. Whoever writes it drafts and submits; a second person's `Publish` publishes.
///
/// Where the centre lets its agents publish what they wrote themselves, the first does both, and that is recorded.
public struct Publish: Verb {
    public typealias Reply = Entry

    /// The question it is made from, or the entry.
    public let reference: String
    /// What the entry says: given, it is written and submitted; nil to publish what was submitted, or, of a question without
    /// an entry, to submit its last answer as it is.
    public let form: EntryForm?
    /// What may name someone was looked at, and may stay.
    public let checked: Bool
    /// What may name someone is taken out.
    public let redacts: Bool
    /// The national desk is asked to read it.
    public let toNational: Bool
    /// The version that was seen of the question, or of the entry where one is named.
    public let seen: Int?

    public init(
        reference: String, form: EntryForm? = nil, checked: Bool = false, redacts: Bool = false,
        toNational: Bool = false, seen: Int? = nil
    ) {
        self.reference = reference
        self.form = form
        self.checked = checked
        self.redacts = redacts
        self.toNational = toNational
        self.seen = seen
    }

    public func validated() throws(Refusal) -> Publish {
        Publish(
            reference: reference, form: try form.map { form throws(Refusal) in try form.validated() }, checked: checked,
            redacts: redacts, toNational: toNational, seen: seen)
    }
}
