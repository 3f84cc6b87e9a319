public import Foundation

/// A file that came with a message.
public struct ReceivedAttachment: Equatable, Sendable {
    /// In any script, without the path; empty where it has none.
    public var name: String
    /// As the message says: `application/pdf`, in lower case. What it is shows its content.
    public var type: String
    public var content: Data
    /// It belongs in the text, as a picture in a signature does.
    public var isInline: Bool

    public init(name: String, type: String, content: Data, isInline: Bool = false) {
        (self.name, self.type, self.content, self.isInline) = (name, type, content, isInline)
    }

    /// In bytes.
    public var size: Int { content.count }
    /// An invitation to a meeting (RFC 5545).
    public var isInvitation: Bool { type == "text/calendar" || type == "application/ics" }
}
