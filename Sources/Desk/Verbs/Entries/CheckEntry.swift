/// Finds passages that may name a person, in the text that a second reader would publish, or else in the current text.
public struct CheckEntry: Verb {
    public typealias Reply = EntryCheck

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}

/// The passages found in an entry's text that may name a person.
public struct EntryCheck: Codable, Equatable, Sendable {
    public let reference: String
    /// The version of the entry that was checked.
    public let version: Int
    /// The revision that was checked.
    public let revision: EntryRevision
    public let mentions: [Mention]
    /// The text with each mention replaced by its kind.
    public let redacted: EntryText
    /// The files of the revision, which nobody looks through but the reader.
    public let attachments: [Attachment]

    public init(
        reference: String, version: Int, revision: EntryRevision, mentions: [Mention], redacted: EntryText,
        attachments: [Attachment] = []
    ) {
        self.attachments = attachments
        self.reference = reference
        self.version = version
        self.revision = revision
        self.mentions = mentions
        self.redacted = redacted
    }
}
