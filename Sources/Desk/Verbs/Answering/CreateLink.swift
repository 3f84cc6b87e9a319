/// Creates a new private link to a question, which an agent gives to an asker who lost theirs.
public struct CreateLink: Verb {
    public typealias Reply = String

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}
