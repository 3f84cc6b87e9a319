/// Approves a submitted answer as its second reader, and sends it.
public struct ApproveAnswer: Verb {
    public typealias Reply = QuestionFile

    public let reference: String
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }

    public func validated() -> Self { self }
}
