/// Withdraws a question as its asker.
public struct Withdraw: Move {
    public var isAskers: Bool { true }

    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .closed(.withdrawn) }

    public func validated() -> Self { self }
}
