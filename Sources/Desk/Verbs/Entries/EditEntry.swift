/// Changes the text of an entry. For a public entry the new text is a proposal, which replaces the old one when a
/// second person publishes it.
public struct EditEntry: Verb, Attaching {
    public typealias Reply = Entry

    public let reference: String
    public let form: EntryForm
    /// The version that was seen; nothing is written when another is current.
    public let seen: Int?
    /// New files of the entry.
    public let attachments: [NewAttachment]?
    /// The numbers of the entry's files that the new text has no more.
    public let detached: [Int]?

    /// - Throws: `Refusal` where a file is not taken.
    public init(
        reference: String, form: EntryForm, seen: Int? = nil, attachments: [NewAttachment]? = nil,
        detached: [Int]? = nil
    ) throws(Refusal) {
        self.reference = reference
        self.form = form
        self.seen = seen
        self.attachments = try attachments.checked()
        self.detached = detached
    }

    public func validated() throws(Refusal) -> EditEntry {
        try EditEntry(
            reference: reference, form: form.validated(), seen: seen, attachments: attachments, detached: detached)
    }
}
