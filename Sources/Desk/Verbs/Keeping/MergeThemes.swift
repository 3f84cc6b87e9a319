/// Merges a theme into another, which gets its questions, entries and terms; the old name then leads to the other
/// theme.
public struct MergeThemes: Verb {
    public typealias Reply = ThemeFile

    public let theme: String
    /// The theme that is kept.
    public let into: String

    public init(theme: String, into: String) {
        self.theme = theme
        self.into = into
    }

    public func validated() -> Self { self }
}
