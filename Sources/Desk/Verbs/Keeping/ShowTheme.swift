public import Foundation

/// Shows a theme, with what became of it.
public struct ShowTheme: Verb {
    public typealias Reply = ThemeFile

    /// Its slug, label, or a term of it.
    public let theme: String

    public init(theme: String) { self.theme = theme }

    public func validated() -> Self { self }
}

/// A theme, what it holds and what became of it.
public struct ThemeFile: Codable, Equatable, Sendable {
    public let theme: Theme
    /// How many questions have it.
    public let questions: Int
    /// How many entries have it.
    public let entries: Int
    /// Oldest first.
    public let history: [ThemeEvent]

    public init(theme: Theme, questions: Int, entries: Int, history: [ThemeEvent]) {
        self.theme = theme
        self.questions = questions
        self.entries = entries
        self.history = history
    }
}

/// Something that was done to a theme.
public struct ThemeEvent: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case added, merged, renamed
    }

    public let kind: Kind
    /// Of the theme added or merged, or before it was renamed.
    public let slug: String
    /// Likewise.
    public let label: String
    /// How many questions a merger moved.
    public let questions: Int
    /// How many entries a merger moved.
    public let entries: Int
    public let by: Account?
    public let at: Date

    public init(kind: Kind, slug: String, label: String, questions: Int, entries: Int, by: Account?, at: Date) {
        self.kind = kind
        self.slug = slug
        self.label = label
        self.questions = questions
        self.entries = entries
        self.by = by
        self.at = at
    }
}
