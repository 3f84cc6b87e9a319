/// Lists entries, those due for verification first.
public struct ListEntries: Verb {
    public typealias Reply = [EntrySummary]

    /// A centre's slug; nil for the network.
    public let centre: String?
    /// The statuses to list; when empty, those that readers see.
    public let statuses: Set<Entry.Status>
    /// A theme's slug, label or acronym.
    public let theme: String?
    /// A place, as typed.
    public let territory: String?
    /// The place after which to continue; nil to begin.
    public let after: Place?
    /// The maximum number of entries.
    public let limit: Int

    /// An entry's place in the list.
    public struct Place: Codable, Sendable {
        public let reviewBy: Day
        public let reference: String

        public init(_ entry: EntrySummary) {
            reviewBy = entry.reviewBy
            reference = entry.reference
        }
    }

    public init(
        centre: String? = nil, statuses: Set<Entry.Status> = [], theme: String? = nil, territory: String? = nil,
        after: Place? = nil, limit: Int = 1_000
    ) {
        self.centre = centre
        self.statuses = statuses
        self.theme = theme
        self.territory = territory
        self.after = after
        self.limit = limit
    }

    public func validated() throws(Refusal) -> Self {
        if let territory { _ = try Text.checked(territory, .territory) }
        return self
    }
}
