/// An entry's history and all its revisions; for agents.
public struct ShowEntryHistory: Verb {
    public typealias Reply = EntryHistory

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}

/// All that became of an entry.
public struct EntryHistory: Codable, Equatable, Sendable {
    public let entry: Entry
    /// Oldest first.
    public let events: [EntryEvent]
    /// What was written with events, by the version after them.
    public let messages: [Int: String]
    /// All of them, oldest first.
    public let revisions: [EntryRevision]
    /// What readers wrote who reported it without saying who they are, oldest first: the newest twenty.
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

    /// What would be read next, to be written again: a proposal, or the entry's own text.
    public var latestForm: EntryForm {
        let number = entry.custody.standing.proposal ?? entry.custody.standing.revision
        return (revisions.first { $0.number == number } ?? entry.current).form
    }
}

/// What an entry says, said before, or would say.
public struct EntryRevision: Codable, Equatable, Sendable {
    /// Counted from 1.
    public let number: Int
    public let text: EntryText
    public let territory: Territory
    /// Slugs.
    public let themes: [String]
    public let audience: Audience?
    /// References.
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

    /// As it would be written again.
    public var form: EntryForm {
        EntryForm(
            text: text, territory: territory.kind == .country ? nil : territory.label, themes: themes,
            audience: audience, seeAlso: seeAlso)
    }
}

extension Entry {
    /// What it says now.
    public var current: EntryRevision {
        EntryRevision(
            number: custody.standing.revision, text: text, territory: territory, themes: themes, audience: audience,
            seeAlso: seeAlso.map(\.reference))
    }
}
