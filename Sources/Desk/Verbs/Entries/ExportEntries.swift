/// Gives entries as they are exported, in the order of their references; nothing of the asker, the agents or the history is
/// in them.
public struct ExportEntries: Verb {
    public typealias Reply = ExportedEntries

    /// A centre's slug; nil for the network.
    public let centre: String?
    /// A theme's slug, label or acronym.
    public let theme: String?
    /// Drafts and retired entries too: for agents.
    public let everything: Bool
    /// Only what comes after this position.
    public let after: Int64
    /// The most entries given at once.
    public let limit: Int

    public init(
        centre: String? = nil, theme: String? = nil, everything: Bool = false, after: Int64 = 0, limit: Int = 1_000
    ) {
        self.centre = centre
        self.theme = theme
        self.everything = everything
        self.after = after
        self.limit = limit
    }

    public func validated() -> Self { self }
}

/// Some of the entries.
public struct ExportedEntries: Codable, Sendable {
    public let records: [EntryRecord]
    /// The position after the last: what comes next is asked for with it; nil at the end.
    public let position: Int64?

    public init(records: [EntryRecord], position: Int64?) {
        self.records = records
        self.position = position
    }
}
