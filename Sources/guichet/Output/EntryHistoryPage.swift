import Desk
import Documents
import Foundation
import Phrasebook

/// What became of an entry, as shown to agents.
struct EntryHistoryPage: Encodable {
    let reference: String
    let title: String
    let version: Int
    let events: [EventPage]
    /// What readers wrote who reported it without saying who they are.
    let reports: [ReportPage]

    struct ReportPage: Encodable {
        let on: Day
        let message: String

        var text: String { phrases.labels.day(on) + "\n" + EntryHistoryPage.indented(message) }
    }

    struct EventPage: Encodable {
        let kind: String
        let summary: String
        @Null var by: String?
        let at: Date
        /// What was written with it.
        @Null var message: String?

        var text: String {
            let words = message.map { "\n" + EntryHistoryPage.indented($0) } ?? ""
            return "\(phrases.moment(at))  \(summary)\(by.map { ", \($0)" } ?? "")\(words)"
        }
    }

    init(_ history: EntryHistory) {
        reference = history.entry.reference
        title = history.entry.text.title
        version = history.entry.custody.version
        events = history.events.enumerated().map { index, event in
            EventPage(
                kind: event.act.kind.rawValue, summary: phrases.entries.event(event.act), by: event.by?.description,
                at: event.at,
                message: history.messages[index + 1])
        }
        reports = history.reports.map { ReportPage(on: $0.on, message: $0.text) }
    }

    var text: String {
        let written = reports.isEmpty ? [] : [phrases.entries.reportTexts + colon] + reports.map(\.text)
        return ([Screen.bold("\(reference)  \(title)")] + events.map(\.text) + written).joined(separator: "\n")
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }
}

/// What changed from one text of an entry to another, as shown.
struct DifferencePage: Encodable {
    @Null var from: Int?
    @Null var to: Int?
    let lines: [LinePage]

    struct LinePage: Encodable {
        enum Kind: String, Encodable { case kept, removed, added }

        let kind: Kind
        let text: String
    }

    /// - Parameters:
    ///   - old: the revision before.
    ///   - new: the one after.
    init(from old: EntryRevision, to new: EntryRevision) {
        self.init(from: old.form, to: new.form, numbers: (old.number, new.number))
    }

    init(from old: EntryForm, to new: EntryForm, numbers: (Int?, Int?) = (nil, nil)) {
        (from, to) = numbers
        lines = Difference(from: EntryDraft(old).said, to: EntryDraft(new).said).lines.map {
            switch $0 {
            case .kept(let text): LinePage(kind: .kept, text: text)
            case .removed(let text): LinePage(kind: .removed, text: text)
            case .added(let text): LinePage(kind: .added, text: text)
            }
        }
    }

    /// How many lines that stayed are shown around those that changed.
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

    /// As in a patch, so that it is read without colours too.
    private static func marked(_ line: LinePage) -> String {
        switch line.kind {
        case .kept: "  \(line.text)"
        case .removed: "- \(line.text)"
        case .added: Screen.bold("+ \(line.text)")
        }
    }
}

/// What may name someone in an entry, as shown.
struct EntryCheckPage: Encodable {
    let reference: String
    let version: Int
    let revision: Int
    let mentions: [MentionPage]
    /// The text with them replaced, as a difference.
    let redaction: DifferencePage
    /// The text itself, and what in it may name someone.
    let reading: String

    private enum CodingKeys: String, CodingKey {
        case reference, version, revision, mentions, redaction
    }

    init(_ check: EntryCheck) {
        reference = check.reference
        version = check.version
        revision = check.revision.number
        mentions = check.mentions.map(MentionPage.init)
        redaction = DifferencePage(from: check.revision.form, to: check.redactedForm)
        reading = [check.revision.reading, Self.text(mentions)].joined(separator: "\n\n")
    }

    var text: String { Self.text(mentions) }

    private static func text(_ mentions: [MentionPage]) -> String {
        ([phrases.entries.mentions(mentions.count)] + mentions.map { "  \($0.summary)" }).joined(separator: "\n")
    }
}

extension EntryRevision {
    /// All that readers would read.
    fileprivate var reading: String {
        let (labels, names) = (phrases.labels, phrases.entries)
        var fields = [(labels.territory, territory.name)]
        if let audience { fields.append((names.audience, labels.audience(audience))) }
        if !themes.isEmpty { fields.append((labels.themes, themes.joined(separator: ", "))) }
        var blocks = [Screen.bold(text.title) + "\n" + Columns.fields(fields)]
        if !text.question.isEmpty { blocks.append(text.question) }
        blocks.append(text.answer)
        if !text.sources.isEmpty {
            blocks.append(([labels.sources + colon] + text.sources.map { "- \($0)" }).joined(separator: "\n"))
        }
        if !seeAlso.isEmpty { blocks.append("\(names.seeAlso)\(colon) \(seeAlso.joined(separator: ", "))") }
        return blocks.joined(separator: "\n\n")
    }
}

/// A place that may name someone, as shown.
struct MentionPage: Encodable {
    let kind: Mention.Kind
    let part: Mention.Part
    let line: Int
    let column: Int
    let text: String
    let summary: String

    init(_ mention: Mention) {
        kind = mention.kind
        part = mention.part
        line = mention.line
        column = mention.column
        text = mention.text
        summary = "\(phrases.entries.place(mention)) (\(phrases.entries.mention(mention.kind)))"
    }
}

extension EntryCheck {
    /// The text as it would be redacted, with all else as it is.
    var redactedForm: EntryForm {
        let form = revision.form
        return EntryForm(
            text: redacted, territory: form.territory, themes: form.themes, audience: form.audience,
            seeAlso: form.seeAlso)
    }
}
