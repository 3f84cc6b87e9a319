/// Merges a theme into another: its questions, entries and terms go there, and its name leads there.
public struct MergeThemes: Verb {
    public typealias Reply = ThemeFile

    public let theme: String
    /// The theme that stays.
    public let into: String

    public init(theme: String, into: String) {
        self.theme = theme
        self.into = into
    }

    public func validated() -> Self { self }
}
