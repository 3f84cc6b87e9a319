/// The counts of a search's results by field. A field's own filter does not narrow its counts: they show what other
/// choices would give.
public struct Facets: Codable, Equatable, Sendable {
    /// By each result's own place. The territory filter also finds what is valid around the place.
    public let territory: [Count]
    public let theme: [Count]
    public let centre: [Count]
    public let audience: [Count]

    /// A value and its count.
    public struct Count: Codable, Equatable, Sendable {
        /// The value for the filter: a place's label, a slug, an audience.
        public let value: String
        /// The value for people.
        public let name: String
        public let count: Int

        public init(value: String, name: String, count: Int) {
            self.value = value
            self.name = name
            self.count = count
        }
    }

    public init(territory: [Count], theme: [Count], centre: [Count], audience: [Count]) {
        self.territory = territory
        self.theme = theme
        self.centre = centre
        self.audience = audience
    }

    /// The most values of a field, the most frequent ones.
    public static let most = 20
}
