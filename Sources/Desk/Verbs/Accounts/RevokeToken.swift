/// Revokes a token and ends the sessions opened with it.
public struct RevokeToken: Verb {
    public typealias Reply = TokenRecord

    public let id: Int64

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
