/// Finds the account of a session.
public struct IdentifySession: Verb {
    public typealias Reply = Bearer?

    public let secret: String

    public init(secret: String) { self.secret = secret }

    public func validated() -> Self { self }
}
