/// Ends a session; one that has ended already is no fault.
public struct CloseSession: Verb {
    public typealias Reply = Bool

    public let secret: String

    public init(secret: String) { self.secret = secret }

    public func validated() -> Self { self }
}
