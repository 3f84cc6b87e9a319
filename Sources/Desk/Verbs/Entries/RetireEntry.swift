/// Retires an entry for good. Its address then shows the reason and the entry that replaces it.
public struct RetireEntry: Verb {
    public typealias Reply = Entry

    public let reference: String
    public let reason: String
    /// The entry that replaces it: its reference, or a unique ending of it.
    public let replacedBy: String?
    public let seen: Int?

    /// - Throws: `Refusal` when the reason is empty or may not be stored.
    public init(reference: String, reason: String, replacedBy: String? = nil, seen: Int? = nil) throws(Refusal) {
        self.reference = reference
        self.reason = try Text.required(reason, .reason)
        self.replacedBy = replacedBy
        self.seen = seen
    }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, reason: reason, replacedBy: replacedBy, seen: seen)
    }
}
