import Desk
import Documents
import Foundation
import Phrasebook

/// A theme as shown.
struct ThemePage: Encodable {
    let slug: String
    let label: String
    let terms: [TermPage]
    /// How many.
    let questions: Int
    /// How many.
    let entries: Int

    struct TermPage: Encodable {
        let term: String
        @Null var expansion: String?

        var text: String { expansion.map { "\(term) (\($0))" } ?? term }
    }

    init(_ file: ThemeFile) {
        slug = file.theme.slug
        label = file.theme.label
        terms = file.theme.terms.map { TermPage(term: $0.term, expansion: $0.expansion) }
        questions = file.questions
        entries = file.entries
    }

    var cells: [String] {
        [
            slug, phrases.ofTheme(questions: questions),
            phrases.ofTheme(entries: entries),
            label + (terms.isEmpty ? "" : " (" + terms.map(\.term).joined(separator: ", ") + ")"),
        ]
    }
}

/// A theme with what became of it, as shown.
struct ThemeFilePage: Encodable {
    let theme: ThemePage
    let history: [EventPage]

    struct EventPage: Encodable {
        let kind: ThemeEvent.Kind
        let slug: String
        let label: String
        let questions: Int
        let entries: Int
        @Null var by: String?
        let at: Date

        var text: String {
            let what = phrases.themeEvent(kind, "\(slug) (\(label))", questions: questions, entries: entries)
            return "\(phrases.moment(at))  \(what)\(by.map { ", \($0)" } ?? "")"
        }
    }

    private enum Key: String, CodingKey {
        case history
    }

    init(_ file: ThemeFile) {
        theme = ThemePage(file)
        history = file.history.map {
            EventPage(
                kind: $0.kind, slug: $0.slug, label: $0.label, questions: $0.questions, entries: $0.entries,
                by: $0.by?.description, at: $0.at)
        }
    }

    /// The theme's own keys, with its history.
    func encode(to encoder: any Encoder) throws {
        try theme.encode(to: encoder)
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(history, forKey: .history)
    }

    var text: String {
        let fields = [
            (phrases.terms, theme.terms.map(\.text).joined(separator: ", ")),
            (phrases.holding(.questions), String(theme.questions)), (phrases.holding(.entries), String(theme.entries)),
        ]
        var blocks = [
            Screen.bold("\(theme.slug)  \(theme.label)") + "\n" + Columns.fields(fields.filter { !$0.1.isEmpty })
        ]
        if !history.isEmpty {
            blocks.append(
                ([Screen.bold(phrases.labels.history)] + history.map(\.text)).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n")
    }
}
