/// Decides on places where erased persons may still stand: they are erased, or were never theirs.
public struct SettleRemainders: Verb {
    public typealias Reply = SettledRemainders

    public let ids: [Int64]
    /// The words go; else they stay, and are not listed any more.
    public let erases: Bool

    public init(ids: [Int64], erases: Bool) {
        self.ids = ids
        self.erases = erases
    }

    /// The most places in one request.
    static let most = 1_000

    public func validated() throws(Refusal) -> Self {
        guard ids.count <= Self.most else { throw .badNumber(String(ids.count)) }
        return self
    }
}

/// What was decided on.
public struct SettledRemainders: Codable, Equatable, Sendable {
    public let settled: Int
    public let erased: Bool
    /// How many wait for a decision.
    public let remaining: Int
    /// What the file still keeps of it.
    public let file: FileTraces

    public init(settled: Int, erased: Bool, remaining: Int, file: FileTraces) {
        self.settled = settled
        self.erased = erased
        self.remaining = remaining
        self.file = file
    }
}
