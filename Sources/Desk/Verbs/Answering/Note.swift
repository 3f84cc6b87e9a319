/// Adds an internal note, which the asker never sees.
public struct Note: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the note is empty or may not be stored.
    public init(reference: String, note: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(note, .message)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .noted }

    public func validated() throws(Refusal) -> Self { try Self(reference: reference, note: text ?? "", seen: seen) }
}
