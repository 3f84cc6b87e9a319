/// One term of the network's own list.
public struct Theme: Codable, Hashable, Sendable {
    public let slug: String
    /// As shown.
    public let label: String
    /// Acronyms and synonyms by which it is also found.
    public let terms: [Term]

    public init(slug: String, label: String, terms: [Term]) {
        self.slug = slug
        self.label = label
        self.terms = terms
    }

    /// A word or words by which a theme is also found.
    public struct Term: Codable, Hashable, Sendable {
        public let term: String
        /// What it stands for, where it is an acronym.
        public let expansion: String?

        public init(term: String, expansion: String?) {
            self.term = term
            self.expansion = expansion
        }

        /// Reads `TERM` or `ACRONYM=what it stands for`.
        /// - Throws: `Refusal` when either is empty, too long or holds a control character.
        public init(_ text: String) throws(Refusal) {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            term = try Text.required(parts[0], .name)
            expansion = parts.count > 1 ? try Text.required(parts[1], .name) : nil
        }
    }
}
