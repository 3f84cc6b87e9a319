/// How many of what a search found there are of each kind. A facet's own filter does not narrow its counts: they say what
/// another choice would give.
public struct Facets: Codable, Equatable, Sendable {
    /// By the place each is valid in itself; the filter finds what is valid around it too.
    public let territory: [Count]
    public let theme: [Count]
    public let centre: [Count]
    public let audience: [Count]

    /// One value, and how many have it.
    public struct Count: Codable, Equatable, Sendable {
        /// As the filter takes it: a place's label, a slug, an audience.
        public let value: String
        /// As people read it.
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

    /// The most values that are given for each, the most frequent ones.
    public static let most = 20
}
