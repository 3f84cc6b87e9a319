/// Adds an internal note, which the asker never sees.
public struct Note: Move, Attaching {
    public let reference: String
    public let text: String?
    public let seen: Int?
    public let attachments: [NewAttachment]?

    /// - Throws: `Refusal` when the note is empty or may not be stored, or a file is not taken.
    public init(
        reference: String, note: String, seen: Int? = nil, attachments: [NewAttachment]? = nil
    ) throws(Refusal) {
        self.reference = reference
        text = try Text.required(note, .message)
        self.seen = seen
        self.attachments = try attachments.checked()
    }

    public func act(in scene: Scene) -> Act { .noted }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, note: text ?? "", seen: seen, attachments: attachments)
    }
}
