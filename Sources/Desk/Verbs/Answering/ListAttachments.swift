/// Lists the files of a question or of an entry.
public struct ListAttachments: Verb {
    public typealias Reply = AttachmentList

    /// The reference, or a unique ending of it; an entry's begins with `Entry.referencePrefix`.
    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}

/// The files of a question or of an entry.
public struct AttachmentList: Codable, Equatable, Sendable {
    /// The whole reference.
    public let reference: String
    /// By number.
    public let attachments: [Attachment]

    public init(reference: String, attachments: [Attachment]) {
        self.reference = reference
        self.attachments = attachments
    }
}
