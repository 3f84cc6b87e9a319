/// Changes a theme's label and optionally its slug; the old ones still lead to it.
public struct RenameTheme: Verb {
    public typealias Reply = ThemeFile

    public let theme: String
    public let label: String
    public let slug: String?

    /// - Throws: `Refusal` when the label may not be stored.
    public init(theme: String, label: String, slug: String? = nil) throws(Refusal) {
        self.theme = theme
        self.label = try Text.required(label, .name)
        self.slug = slug
    }

    public func validated() throws(Refusal) -> Self { try Self(theme: theme, label: label, slug: slug) }
}
