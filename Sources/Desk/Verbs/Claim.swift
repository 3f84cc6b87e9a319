/// Takes a question on, for the acting agent alone.
public struct Claim: Verb {
    public typealias Reply = Question

    public let reference: String
    /// The version that was seen; nothing is written when another is current.
    public let seen: Int?

    public init(reference: String, seen: Int? = nil) {
        self.reference = reference
        self.seen = seen
    }
}
