/// Ends a session. It is no error if the session has already ended.
public struct CloseSession: Verb {
    public typealias Reply = Bool

    public let secret: String

    public init(secret: String) { self.secret = secret }

    public func validated() -> Self { self }
}
