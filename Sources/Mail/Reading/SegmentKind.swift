/// What a part of a text is.
public enum SegmentKind: String, Codable, Sendable {
    case written
    /// Of an earlier message, with the line that says so.
    case quoted
    /// How it is signed, or what the mail program adds.
    case signature
}
