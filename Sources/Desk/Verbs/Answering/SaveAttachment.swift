/// Reads a file with its content, to save it.
public struct SaveAttachment: Verb {
    public typealias Reply = AttachmentContent

    /// By whom the file is seen.
    public enum Holder: Codable, Equatable, Sendable {
        /// A question or an entry, by its reference or a unique ending of it.
        case named(String)
        /// An entry, by its reference or a unique ending of it, which may be a bare number.
        case entry(String)
        /// The asker, by the secret of the private link.
        case link(String)
    }

    public let holder: Holder
    /// `Attachment.id`.
    public let id: Int64

    public init(of holder: Holder, id: Int64) {
        self.holder = holder
        self.id = id
    }

    public func validated() -> Self { self }
}
