/// Hides a question from the rest of the network. The custodian, the coordinator and the asker still see it.
public struct Restrict: Move {
    public let reference: String
    /// The slugs of centres that also see it, because they are asked to contribute.
    public let centres: [String]
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, sharedWith centres: [String] = [], reason: String, seen: Int? = nil) throws(Refusal)
    {
        self.reference = reference
        self.centres = centres
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .restricted(to: Set(centres).sorted()) }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, sharedWith: centres, reason: text ?? "", seen: seen)
    }
}
