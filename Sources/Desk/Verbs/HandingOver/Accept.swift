/// Accepts a question that another centre offered.
public struct Accept: Move {
    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .accepted }

    public func validated() -> Self { self }
}
