import Desk
import Documents
import Foundation
import Phrasebook

extension ThemeDocument {
    var cells: [String] {
        [
            slug, phrases.ofTheme(questions: questions), phrases.ofTheme(entries: entries),
            label + (terms.isEmpty ? "" : " (" + terms.map(\.term).joined(separator: ", ") + ")"),
        ]
    }

    var text: String {
        let fields = [
            (phrases.terms, terms.map(\.text).joined(separator: ", ")),
            (phrases.holding(.questions), String(questions)), (phrases.holding(.entries), String(entries)),
        ]
        var blocks = [Screen.bold("\(slug)  \(label)") + "\n" + Columns.fields(fields.filter { !$0.1.isEmpty })]
        if let history, !history.isEmpty {
            blocks.append(
                ([Screen.bold(phrases.labels.history)] + history.map(\.text)).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n")
    }
}

extension ThemeTermDocument {
    fileprivate var text: String { expansion.map { "\(term) (\($0))" } ?? term }
}

extension ThemeEventDocument {
    fileprivate var text: String {
        let what = phrases.themeEvent(kind, "\(slug) (\(label))", questions: questions, entries: entries)
        return "\(phrases.moment(at))  \(what)\(by.map { ", \($0)" } ?? "")"
    }
}
