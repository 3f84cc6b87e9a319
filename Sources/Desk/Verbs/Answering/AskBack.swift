/// Asks the asker for more information; the deadline is suspended until the reply.
public struct AskBack: Move, Attaching {
    public let reference: String
    public let text: String?
    public let seen: Int?
    public let attachments: [NewAttachment]?

    /// - Throws: `Refusal` when the message is empty or may not be stored, or a file is not taken.
    public init(
        reference: String, message: String, seen: Int? = nil, attachments: [NewAttachment]? = nil
    ) throws(Refusal) {
        self.reference = reference
        text = try Text.required(message, .message)
        self.seen = seen
        self.attachments = try attachments.checked()
    }

    public func act(in scene: Scene) -> Act { .askedBack }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, message: text ?? "", seen: seen, attachments: attachments)
    }
}
