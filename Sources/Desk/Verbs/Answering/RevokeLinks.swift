/// Revokes all private links to a question.
public struct RevokeLinks: Verb {
    /// The number of links revoked.
    public typealias Reply = Int

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}
