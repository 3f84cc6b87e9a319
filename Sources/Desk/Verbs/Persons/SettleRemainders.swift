/// Decides on passages that may mention erased persons: they are erased, or kept because they mean somebody else.
public struct SettleRemainders: Verb {
    public typealias Reply = SettledRemainders

    public let ids: [Int64]
    /// Whether the words are erased; otherwise they stay and are no longer listed.
    public let erases: Bool

    public init(ids: [Int64], erases: Bool) {
        self.ids = ids
        self.erases = erases
    }

    /// The maximum number of passages in one request.
    static let most = 1_000

    public func validated() throws(Refusal) -> Self {
        guard ids.count <= Self.most else { throw .badNumber(String(ids.count)) }
        return self
    }
}

/// The passages decided on.
public struct SettledRemainders: Codable, Equatable, Sendable {
    public let settled: Int
    public let erased: Bool
    /// The number of passages that still wait for a decision.
    public let remaining: Int
    /// What remains in the file.
    public let file: FileTraces

    public init(settled: Int, erased: Bool, remaining: Int, file: FileTraces) {
        self.settled = settled
        self.erased = erased
        self.remaining = remaining
        self.file = file
    }
}
