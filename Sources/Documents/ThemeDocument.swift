package import Desk
package import Foundation

/// A theme.
package struct ThemeDocument: Document {
    package static let name = "Theme"

    package let slug: String
    package let label: String
    /// Acronyms and synonyms.
    package let terms: [ThemeTermDocument]
    /// The number of questions.
    package let questions: Int
    /// The number of entries.
    package let entries: Int
    /// The changes of the theme; null in lists.
    @Null package var history: [ThemeEventDocument]?

    package init(_ file: ThemeFile, isListed: Bool = false) {
        slug = file.theme.slug
        label = file.theme.label
        terms = file.theme.terms.map(ThemeTermDocument.init)
        questions = file.questions
        entries = file.entries
        history = isListed ? nil : file.history.map(ThemeEventDocument.init)
    }
}

/// The themes.
package struct ThemesDocument: Document {
    package static let name = "Themes"

    package let themes: [ThemeDocument]

    package init(_ files: [ThemeFile]) { themes = files.map { ThemeDocument($0, isListed: true) } }
}

/// Another word for a theme.
package struct ThemeTermDocument: Document {
    package static let name = "ThemeTerm"

    package let term: String
    /// The meaning of an acronym.
    @Null package var expansion: String?

    package init(_ term: Theme.Term) {
        self.term = term.term
        expansion = term.expansion
    }
}

/// A change of a theme.
package struct ThemeEventDocument: Document {
    package static let name = "ThemeEvent"

    package let kind: ThemeEvent.Kind
    /// The former slug and label of a theme that was merged or renamed.
    package let slug: String
    package let label: String
    /// The number of questions that moved with it.
    package let questions: Int
    /// The number of entries that moved with it.
    package let entries: Int
    @Null package var by: String?
    package let at: Date

    package init(_ event: ThemeEvent) {
        kind = event.kind
        slug = event.slug
        label = event.label
        questions = event.questions
        entries = event.entries
        by = event.by?.description
        at = event.at
    }
}
