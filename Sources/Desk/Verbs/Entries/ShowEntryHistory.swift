/// Shows an entry's history and all its revisions; for agents.
public struct ShowEntryHistory: Verb {
    public typealias Reply = EntryHistory

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}

/// An entry with its events, revisions and reports.
public struct EntryHistory: Codable, Equatable, Sendable {
    public let entry: Entry
    /// Oldest first.
    public let events: [EntryEvent]
    /// The texts written with events, by the version of the entry after the event.
    public let messages: [Int: String]
    /// All revisions, oldest first.
    public let revisions: [EntryRevision]
    /// The reports of anonymous readers, oldest first; the newest twenty only.
    public let reports: [ReaderReport]

    public init(
        entry: Entry, events: [EntryEvent], messages: [Int: String], revisions: [EntryRevision],
        reports: [ReaderReport] = []
    ) {
        self.entry = entry
        self.events = events
        self.messages = messages
        self.revisions = revisions
        self.reports = reports
    }

    /// The text to continue editing: the proposal, or else the current text.
    public var latestForm: EntryForm {
        let number = entry.custody.standing.proposal ?? entry.custody.standing.revision
        return (revisions.first { $0.number == number } ?? entry.current).form
    }
}

/// A revision of an entry: current, earlier or proposed.
public struct EntryRevision: Codable, Equatable, Sendable {
    /// Counted from 1.
    public let number: Int
    public let text: EntryText
    public let territory: Territory
    /// The slugs of its themes.
    public let themes: [String]
    public let audience: Audience?
    /// The references of related entries.
    public let seeAlso: [String]

    public init(
        number: Int, text: EntryText, territory: Territory, themes: [String], audience: Audience?, seeAlso: [String]
    ) {
        self.number = number
        self.text = text
        self.territory = territory
        self.themes = themes
        self.audience = audience
        self.seeAlso = seeAlso
    }

    /// The revision as a form for editing.
    public var form: EntryForm {
        EntryForm(
            text: text, territory: territory.kind == .country ? nil : territory.label, themes: themes,
            audience: audience, seeAlso: seeAlso)
    }
}

extension Entry {
    /// The current text as a revision.
    public var current: EntryRevision {
        EntryRevision(
            number: custody.standing.revision, text: text, territory: territory, themes: themes, audience: audience,
            seeAlso: seeAlso.map(\.reference))
    }
}
