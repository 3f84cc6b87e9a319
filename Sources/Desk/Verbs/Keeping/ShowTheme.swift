public import Foundation

/// Shows a theme with its history.
public struct ShowTheme: Verb {
    public typealias Reply = ThemeFile

    /// Its slug, label, or a term of it.
    public let theme: String

    public init(theme: String) { self.theme = theme }

    public func validated() -> Self { self }
}

/// A theme with its use and its history.
public struct ThemeFile: Codable, Equatable, Sendable {
    public let theme: Theme
    /// How many questions have it.
    public let questions: Int
    /// How many entries have it.
    public let entries: Int
    /// Oldest first.
    public let history: [ThemeEvent]
    /// Whether the act was already done, so that nothing has changed; nil if no act was requested.
    private(set) var already: Bool?

    public init(theme: Theme, questions: Int, entries: Int, history: [ThemeEvent]) {
        self.theme = theme
        self.questions = questions
        self.entries = entries
        self.history = history
    }

    public var isUnchanged: Bool { already == true }

    /// The reply of an act that was already done.
    public var unchanged: ThemeFile {
        var file = self
        file.already = true
        return file
    }
}

/// An event of a theme's history.
public struct ThemeEvent: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case added, merged, renamed
    }

    public let kind: Kind
    /// The slug of the theme added or merged, or the one before a renaming.
    public let slug: String
    /// The label of the theme added or merged, or the one before a renaming.
    public let label: String
    /// The number of questions that a merge moved.
    public let questions: Int
    /// The number of entries that a merge moved.
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
