/// Claims a question for the acting agent until the lease expires.
public struct Claim: Move {
    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .claimed(until: scene.leaseEnd) }

    public func validated() -> Self { self }
}
