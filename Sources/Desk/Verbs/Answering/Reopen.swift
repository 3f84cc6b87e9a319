/// Reopens an answered or closed question, with a reason.
public struct Reopen: Move {
    public let reference: String
    public let text: String?
    /// Whether the asker reopens it instead of the centre.
    public let isAskers: Bool
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, asAsker: Bool = false, seen: Int? = nil) throws(Refusal) {
        isAskers = asAsker
        self.reference = reference
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .reopened(dueAt: scene.newLimit) }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, reason: text ?? "", asAsker: isAskers, seen: seen)
    }
}
