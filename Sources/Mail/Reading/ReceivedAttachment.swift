public import Foundation

/// A file in a received message.
public struct ReceivedAttachment: Equatable, Sendable {
    /// In any script, without a path; empty if there is none.
    public var name: String
    /// The type that the message states, in lower case: `application/pdf`. Only the content shows whether it is true.
    public var type: String
    public var content: Data
    /// Whether it is displayed within the text, such as a picture in a signature.
    public var isInline: Bool

    public init(name: String, type: String, content: Data, isInline: Bool = false) {
        (self.name, self.type, self.content, self.isInline) = (name, type, content, isInline)
    }

    /// In bytes.
    public var size: Int { content.count }
    /// Whether it is an invitation to a meeting (RFC 5545).
    public var isInvitation: Bool { type == "text/calendar" || type == "application/ics" }
}
