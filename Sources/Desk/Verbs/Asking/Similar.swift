/// Finds what is like an entry or, for agents, like a question: entries, and for a question other questions too.
public struct Similar: Verb {
    public typealias Reply = [Hit]

    /// Of an entry or a question: the reference, or a unique ending of it.
    public let reference: String
    /// The most results given.
    public let limit: Int

    public init(reference: String, limit: Int = 10) {
        self.reference = reference
        self.limit = limit
    }

    public func validated() -> Self { self }
}
