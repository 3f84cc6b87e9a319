/// Takes over a question that a colleague has claimed.
public struct TakeOver: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .takenOver(until: scene.leaseEnd) }

    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}
