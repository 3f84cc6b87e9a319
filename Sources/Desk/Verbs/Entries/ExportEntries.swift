/// Returns entries for export, sorted by reference, without the asker, the agents or the history.
public struct ExportEntries: Verb {
    public typealias Reply = ExportedEntries

    /// A centre's slug; nil for the network.
    public let centre: String?
    /// A theme's slug, label or acronym.
    public let theme: String?
    /// Whether drafts and retired entries are included; for agents only.
    public let everything: Bool
    /// The position after which to continue.
    public let after: Int64
    /// The maximum number of entries.
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

/// One page of exported entries.
public struct ExportedEntries: Codable, Sendable {
    public let records: [EntryRecord]
    /// The position to pass as `after` for the next page; nil at the end.
    public let position: Int64?

    public init(records: [EntryRecord], position: Int64?) {
        self.records = records
        self.position = position
    }
}
