/// Adds the asker's reply: the question returns to its earlier status, and its deadline is postponed by the waiting
/// time.
public struct ReplyAsAsker: Move {
    public var isAskers: Bool { true }

    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the message is empty or may not be stored.
    public init(reference: String, message: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(message, .message)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act {
        .replied(
            dueAt: Deadline.resumed(
                scene.standing.dueAt, from: scene.standing.since, to: scene.now, calendar: scene.calendar))
    }

    public func validated() throws(Refusal) -> Self { try Self(reference: reference, message: text ?? "", seen: seen) }
}
