/// Asks the asker for more information; the deadline is suspended until the reply.
public struct AskBack: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the message is empty or may not be stored.
    public init(reference: String, message: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(message, .message)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .askedBack }

    public func validated() throws(Refusal) -> Self { try Self(reference: reference, message: text ?? "", seen: seen) }
}
