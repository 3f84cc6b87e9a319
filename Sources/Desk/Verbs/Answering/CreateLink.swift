/// Creates a new private link to a question, which an agent gives to an asker who lost theirs.
public struct CreateLink: Verb {
    public typealias Reply = String

    public let reference: String
    /// Whether the existing links are revoked, in the same transaction.
    public let replacesOthers: Bool

    public init(reference: String, replacesOthers: Bool = false) {
        self.reference = reference
        self.replacesOthers = replacesOthers
    }

    public func validated() -> Self { self }
}
