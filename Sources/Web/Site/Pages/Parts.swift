import Desk
import Foundation
import Phrasebook

/// A link with its text.
struct Link: Sendable {
    let text: String
    let link: String
    var note = ""
}

/// A named fact.
struct Fact: Sendable {
    let name: String
    let value: String
}

/// A named fact whose parts may be links.
struct LinkedFact: Sendable {
    let name: String
    let parts: [Part]
    /// The language of its text, when it differs from the page's.
    let language: String?

    struct Part: Sendable {
        let text: String
        var address: String?
    }

    init(_ name: String, _ text: String, _ address: String? = nil, in language: String? = nil) {
        self.name = name
        self.language = language
        parts = [Part(text: text, address: address)]
    }

    init(_ name: String, _ parts: [Part]) {
        self.name = name
        self.parts = parts
        language = nil
    }
}

/// A source as shown to readers.
struct SourceLine: Sendable {
    let text: String
    let address: String?
    /// Whether the text is the address, so that it is not printed twice on paper.
    let isBare: Bool
    /// What else is known of the source: legal reference and date.
    let note: String?

    init(_ source: Source, _ phrases: Phrases) {
        text = source.text
        // Sources stored before URLs were validated may have an invalid one.
        address = source.url.flatMap { WebAddress.isLink($0) ? $0 : nil }
        isBare = address == source.text
        let legal = source.legal == source.text ? nil : source.legal
        let facts = phrases.joined(legal, source.date.map(phrases.labels.day))
        note = facts.isEmpty ? nil : facts
    }
}

/// A line of a history.
struct EventLine: Sendable {
    let summary: String
    /// The account with a comma after it; empty when nobody in particular did it.
    let by: String
    let time: String
    let machineTime: String
    let text: String?
    let hasFiles: Bool
    let files: [Link]
    /// To the whole text of a mail, of which a part is shown.
    let whole: Link?

    init(
        _ summary: String, by account: Account?, at date: Date, text: String?, files: [Link] = [], whole: Link? = nil,
        _ phrases: Phrases
    ) {
        self.summary = summary
        by = account.map { "\($0.description), " } ?? ""
        time = phrases.longMoment(date)
        machineTime = date.formatted(.iso8601)
        self.text = text
        hasFiles = !files.isEmpty
        self.files = files
        self.whole = whole
    }
}

/// A rendered preview of a text.
struct Preview: Sendable {
    let heading: String
    let html: String
}

extension Phrases {
    /// Joins the parts that are not empty: `a · b`.
    func joined(_ parts: String?...) -> String {
        parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Files with their types and sizes.
    /// - Parameter address: where a file with this number is saved from.
    func links(_ files: [Attachment], at address: (String) -> String) -> [Link] {
        files.map { file in
            Link(
                text: file.name, link: address(String(file.id)),
                note: "\(attachmentType(file.type)), \(size(file.size))")
        }
    }

    /// A due day and the number of days until then.
    func due(_ date: Date, now: Date) -> String {
        let (day, today) = (Day(date), Day(now))
        return "\(labels.day(day)) (\(labels.inDays(day.daysSinceEpoch - today.daysSinceEpoch)))"
    }
}

extension Territory {
    /// The name shown on pages: a commune with its département.
    func shown(_ phrases: Phrases) -> String {
        switch kind {
        case .country: name
        case .commune, .arrondissement, .quartier: described
        default: "\(name) (\(phrases.labels.kind(kind)))"
        }
    }
}
