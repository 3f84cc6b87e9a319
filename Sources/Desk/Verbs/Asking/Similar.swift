/// Finds entries similar to an entry; for agents, entries and questions similar to a question.
public struct Similar: Verb {
    public typealias Reply = [Hit]

    /// The reference of an entry or a question, or a unique ending of it.
    public let reference: String
    /// The maximum number of results.
    public let limit: Int

    public init(reference: String, limit: Int = 10) {
        self.reference = reference
        self.limit = limit
    }

    public func validated() -> Self { self }
}
