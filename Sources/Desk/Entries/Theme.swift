/// One theme of the network's list.
public struct Theme: Codable, Hashable, Sendable {
    public let slug: String
    /// The name shown.
    public let label: String
    /// Acronyms and synonyms by which it is found.
    public let terms: [Term]

    public init(slug: String, label: String, terms: [Term]) {
        self.slug = slug
        self.label = label
        self.terms = terms
    }

    /// An acronym or a synonym of a theme.
    public struct Term: Codable, Hashable, Sendable {
        public let term: String
        /// The expansion of an acronym.
        public let expansion: String?

        public init(term: String, expansion: String?) {
            self.term = term
            self.expansion = expansion
        }

        /// Reads `TERM` or `ACRONYM=EXPANSION`.
        /// - Throws: `Refusal` where either is empty, too long or has a control character.
        public init(_ text: String) throws(Refusal) {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            term = try Text.required(parts[0], .name)
            expansion = parts.count > 1 ? try Text.required(parts[1], .name) : nil
        }
    }
}
