/// Makes a restricted question visible to the whole network again.
public struct Unrestrict: Move {
    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func act(in scene: Scene) -> Act { .unrestricted }

    public func validated() -> Self { self }
}
