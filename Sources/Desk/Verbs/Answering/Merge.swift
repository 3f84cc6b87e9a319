/// Closes a question as a duplicate of another; its asker receives the other's answer.
public struct Merge: Verb {
    public typealias Reply = Question

    /// The duplicate.
    public let reference: String
    /// The original question.
    public let into: String
    public let seen: Int?

    public init(reference: String, into: String, seen: Int? = nil) {
        self.reference = reference
        self.into = into
        self.seen = seen
    }

    public func validated() -> Self { self }
}
