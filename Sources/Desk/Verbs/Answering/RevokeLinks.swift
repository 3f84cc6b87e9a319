/// Makes every link of a question void.
public struct RevokeLinks: Verb {
    /// How many there were.
    public typealias Reply = Int

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}
