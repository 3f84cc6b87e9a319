import Desk
import Phrasebook

/// A page with a few sentences.
struct NoticePage: Page {
    static let template = "notice"
    let title: String
    let paragraphs: [String]
    var links: [Link] = []
}

/// The themes, each with its number of entries.
struct ThemesPage: Page {
    static let template = "themes"
    static var section: Section? { .themes }
    let title: String
    let words: Phrases.Pages.ThemesWords
    let themes: [Line]

    struct Line: Sendable {
        let text: String
        let link: String
        let entries: String
        let terms: String?
    }

    init(_ themes: [ThemeFile], _ phrases: Phrases) {
        words = phrases.pages.themes
        title = words.title
        self.themes = themes.map { [words] file in
            let terms = file.theme.terms.map { term in term.expansion.map { "\(term.term) (\($0))" } ?? term.term }
            return Line(
                text: file.theme.label, link: SearchQuery(theme: file.theme.slug).link,
                entries: words.entries(file.entries), terms: terms.isEmpty ? nil : terms.joined(separator: ", "))
        }
    }
}
