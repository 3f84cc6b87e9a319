/// Records that a token is in use.
public struct TouchToken: Verb {
    public typealias Reply = Bool

    public let id: Int64

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
