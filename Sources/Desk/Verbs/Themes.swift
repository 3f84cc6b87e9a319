public import Foundation

/// Lists the network's themes.
public struct ListThemes: Verb {
    public typealias Reply = [ThemeFile]

    public init() {}
}

/// Shows a theme, with what became of it.
public struct ShowTheme: Verb {
    public typealias Reply = ThemeFile

    /// Its slug, label, or a term of it.
    public let theme: String

    public init(theme: String) { self.theme = theme }
}

/// Adds a theme to the network's list.
public struct AddTheme: Verb {
    public typealias Reply = ThemeFile

    public let label: String
    /// Nil: made from the label.
    public let slug: String?
    public let terms: [Theme.Term]

    /// - Throws: `Refusal` when the label may not be stored.
    public init(label: String, slug: String? = nil, terms: [Theme.Term] = []) throws(Refusal) {
        self.label = try Text.required(label, .name)
        self.slug = slug
        self.terms = terms
    }
}

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
}

/// Changes a theme's label, and its slug where one is given; the old ones lead to it still.
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
    public enum Kind: String, Codable, Sendable {
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
