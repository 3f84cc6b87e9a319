import Desk
import Documents
import Foundation
import Phrasebook

extension EntryHistoryDocument {
    var text: String {
        let written = reports.isEmpty ? [] : [phrases.entries.reportTexts + phrases.colon] + reports.map(\.text)
        return ([Screen.bold("\(reference)  \(title)")] + events.map(\.block) + written).joined(separator: "\n")
    }
}

extension ReaderReportDocument {
    fileprivate var text: String { phrases.labels.day(on) + "\n" + message.indented }
}

extension DifferenceDocument {
    /// What changed from one revision to another.
    init(from old: EntryRevision, to new: EntryRevision) {
        self.init(from: old.form, to: new.form, numbers: (old.number, new.number))
    }

    /// The texts as an editor shows them.
    init(from old: EntryForm, to new: EntryForm, numbers: (Int?, Int?) = (nil, nil)) {
        self.init(
            from: numbers.0, to: numbers.1, Difference(from: EntryDraft(old).said, to: EntryDraft(new).said))
    }

    /// The number of unchanged lines shown around changed ones.
    private static let context = 2

    var text: String {
        let changed = lines.indices.filter { lines[$0].kind != .kept }
        guard !changed.isEmpty else { return phrases.entries.noDifference }
        var shown: [String] = []
        if let from, let to { shown.append(Screen.bold(phrases.entries.revisions(from, to))) }
        var last = -1
        for (index, line) in lines.enumerated()
        where line.kind != .kept || changed.contains(where: { abs($0 - index) <= Self.context }) {
            if index > last + 1 { shown.append("  …") }
            shown.append(Self.marked(line))
            last = index
        }
        return shown.joined(separator: "\n")
    }

    /// With `+` or `-` as in a patch, so that it is readable without colours.
    private static func marked(_ line: DifferenceLineDocument) -> String {
        switch line.kind {
        case .kept: "  \(line.text)"
        case .removed: "- \(line.text)"
        case .added: Screen.bold("+ \(line.text)")
        }
    }
}

extension EntryCheckDocument {
    init(_ check: EntryCheck) {
        self.init(
            check, redaction: DifferenceDocument(from: check.revision.form, to: check.redactedForm), phrases)
    }

    /// The passages that may name a person.
    var text: String {
        ([phrases.entries.mentions(mentions.count)] + mentions.map { "  \($0.summary)" }).joined(separator: "\n")
    }

    /// The checked text, followed by the passages that may name a person.
    func reading(of check: EntryCheck) -> String {
        [check.revision.reading, attachments.block, text].compactMap(\.self).joined(separator: "\n\n")
    }
}

extension EntryRevision {
    /// Everything that readers would see.
    fileprivate var reading: String {
        let (labels, names) = (phrases.labels, phrases.entries)
        var fields = [(labels.territory, territory.name)]
        if let audience { fields.append((names.audience, labels.audience(audience))) }
        if !themes.isEmpty { fields.append((labels.themes, themes.joined(separator: ", "))) }
        var blocks = [Screen.bold(text.title) + "\n" + Columns.fields(fields)]
        if !text.question.isEmpty { blocks.append(text.question) }
        blocks.append(text.answer)
        if !text.sources.isEmpty {
            blocks.append(([labels.sources + phrases.colon] + text.sources.map { "- \($0)" }).joined(separator: "\n"))
        }
        if !seeAlso.isEmpty { blocks.append("\(names.seeAlso)\(phrases.colon) \(seeAlso.joined(separator: ", "))") }
        return blocks.joined(separator: "\n\n")
    }
}

extension EntryCheck {
    /// The entry with its text redacted and its other fields unchanged.
    var redactedForm: EntryForm {
        let form = revision.form
        return EntryForm(
            text: redacted, territory: form.territory, themes: form.themes, audience: form.audience,
            seeAlso: form.seeAlso)
    }
}
