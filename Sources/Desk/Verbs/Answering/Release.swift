/// Returns a claimed question to the inbox.
public struct Release: Move {
    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .released }

    public func validated() -> Self { self }
}
