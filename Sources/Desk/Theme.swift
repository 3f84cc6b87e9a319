/// One term of the network's own list.
public struct Theme: Codable, Hashable, Sendable {
    public let slug: String
    /// As shown.
    public let label: String
    /// Acronyms and synonyms by which it is also found.
    public let terms: [String]

    public init(slug: String, label: String, terms: [String]) {
        self.slug = slug
        self.label = label
        self.terms = terms
    }
}
