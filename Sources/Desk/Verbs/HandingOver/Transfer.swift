/// Offers a question to another centre; the custodian changes when that centre accepts.
public struct Transfer: Move {
    public let reference: String
    /// The slug of the other centre.
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

    public func act(in scene: Scene) -> Act { .offered(to: centre) }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, to: centre, reason: text ?? "", seen: seen)
    }
}
