import Desk
import Foundation
import Phrasebook

/// A link and what it says.
struct Link: Sendable {
    let text: String
    let link: String
    var note = ""
}

/// A fact with its name.
struct Fact: Sendable {
    let name: String
    let value: String
}

/// A fact that links somewhere.
struct LinkedFact: Sendable {
    let name: String
    let parts: [Part]
    /// Of its text, where that is not the page's.
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

/// A source as readers see it.
struct SourceLine: Sendable {
    let text: String
    let address: String?
    /// The text is the address: on paper it is not said twice.
    let isBare: Bool
    /// What else is known of it.
    let note: String?

    init(_ source: Source, _ phrases: Phrases) {
        text = source.text
        // One that was stored before it was checked may be none.
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
    /// Who did it, with a comma behind; empty for nobody in particular.
    let by: String
    let time: String
    let machineTime: String
    let text: String?

    init(_ summary: String, by account: Account?, at date: Date, text: String?, _ phrases: Phrases) {
        self.summary = summary
        by = account.map { "\($0.description), " } ?? ""
        time = phrases.longMoment(date)
        machineTime = date.formatted(.iso8601)
        self.text = text
    }
}

/// A text as it will look.
struct Preview: Sendable {
    let heading: String
    let html: String
}

extension Phrases {
    /// `a · b`, without what is empty.
    func joined(_ parts: String?...) -> String {
        parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// A day that a thing is due, and how far away it is.
    func due(_ date: Date, now: Date) -> String {
        let (day, today) = (Day(date), Day(now))
        return "\(labels.day(day)) (\(labels.inDays(day.daysSinceEpoch - today.daysSinceEpoch)))"
    }
}

extension Territory {
    /// As a page names it: a commune with its département.
    func shown(_ phrases: Phrases) -> String {
        switch kind {
        case .country: name
        case .commune, .arrondissement, .quartier: described
        default: "\(name) (\(phrases.labels.kind(kind)))"
        }
    }
}
