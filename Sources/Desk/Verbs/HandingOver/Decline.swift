/// Declines an offered question; after the second refusal the question goes to triage.
public struct Decline: Move {
    public let reference: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .declined }

    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}
