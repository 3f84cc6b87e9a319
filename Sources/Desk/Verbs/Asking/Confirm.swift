/// Confirms, as the asker, a question that was asked without an account.
public struct Confirm: Move {
    public var isAskers: Bool { true }

    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .confirmed(custodian: nil, dueAt: scene.newLimit) }

    public func validated() -> Self { self }
}
