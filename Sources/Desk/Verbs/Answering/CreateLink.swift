/// Makes a new link for the asker of a question: the centre's, for someone who lost it.
public struct CreateLink: Verb {
    public typealias Reply = String

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}
