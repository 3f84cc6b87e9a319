/// Closes a question as a duplicate of another; its asker gets the other's answer.
public struct Merge: Verb {
    public typealias Reply = Question

    /// The duplicate.
    public let reference: String
    /// The question that stays.
    public let into: String
    public let seen: Int?

    public init(reference: String, into: String, seen: Int? = nil) {
        self.reference = reference
        self.into = into
        self.seen = seen
    }
}

/// Takes back the last act of the same agent, as a new event.
public struct Undo: Verb {
    public typealias Reply = Question

    /// The question; nil for the one the agent acted on last.
    public let reference: String?

    public init(reference: String? = nil) { self.reference = reference }

    /// For how long an act can be taken back: ten minutes, in seconds.
    public static let window = 600
}
