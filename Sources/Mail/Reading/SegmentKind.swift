/// What a part of a text is.
public enum SegmentKind: String, Codable, Sendable {
    case written
    /// Quoted from an earlier message, including the line that introduces it.
    case quoted
    /// The signature, or a line that the mail program adds.
    case signature
}
