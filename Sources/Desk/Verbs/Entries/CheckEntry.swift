/// Looks in the text that a second reader would publish, or else in the text as it is, for what may name someone.
public struct CheckEntry: Verb {
    public typealias Reply = EntryCheck

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}

/// What was found in a text that may name someone.
public struct EntryCheck: Codable, Equatable, Sendable {
    public let reference: String
    /// The version of the entry that was looked at.
    public let version: Int
    /// The revision that was looked at.
    public let revision: EntryRevision
    public let mentions: [Mention]
    /// The text with every mention replaced by what it is.
    public let redacted: EntryText

    public init(
        reference: String, version: Int, revision: EntryRevision, mentions: [Mention], redacted: EntryText
    ) {
        self.reference = reference
        self.version = version
        self.revision = revision
        self.mentions = mentions
        self.redacted = redacted
    }
}
