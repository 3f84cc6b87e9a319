/// Adds a theme to the network's list.
public struct AddTheme: Verb {
    public typealias Reply = ThemeFile

    public let label: String
    /// The slug; nil to derive it from the label.
    public let slug: String?
    public let terms: [Theme.Term]

    /// - Throws: `Refusal` when the label may not be stored.
    public init(label: String, slug: String? = nil, terms: [Theme.Term] = []) throws(Refusal) {
        self.label = try Text.required(label, .name)
        self.slug = slug
        self.terms = terms
    }

    public func validated() throws(Refusal) -> Self { try Self(label: label, slug: slug, terms: terms) }
}
