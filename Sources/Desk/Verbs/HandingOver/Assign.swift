/// Assigns a question to a centre, as the coordinator, from triage or from another centre.
public struct Assign: Move {
    public let reference: String
    /// The slug of the centre.
    public let centre: String
    public let text: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, to centre: String, reason: String, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        self.centre = centre
        text = try Text.required(reason, .reason)
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .assigned(to: centre) }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, to: centre, reason: text ?? "", seen: seen)
    }
}
