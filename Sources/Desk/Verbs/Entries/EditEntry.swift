/// Changes the text of an entry. For a public entry the new text is a proposal, which replaces the old one when a
/// second person publishes it.
public struct EditEntry: Verb {
    public typealias Reply = Entry

    public let reference: String
    public let form: EntryForm
    /// The version that was seen; nothing is written when another is current.
    public let seen: Int?

    public init(reference: String, form: EntryForm, seen: Int? = nil) {
        self.reference = reference
        self.form = form
        self.seen = seen
    }

    public func validated() throws(Refusal) -> EditEntry {
        EditEntry(reference: reference, form: try form.validated(), seen: seen)
    }
}
