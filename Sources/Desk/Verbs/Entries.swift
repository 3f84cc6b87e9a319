/// Drafts an entry from a question and its answer.
public struct DraftEntry: Verb {
    public typealias Reply = Entry

    /// The question it comes from: its reference, or a unique ending of it.
    public let question: String
    /// What the entry says; nil for the question and its last answer as they are.
    public let form: EntryForm?
    /// The version of the question that was seen.
    public let seen: Int?

    public init(question: String, form: EntryForm? = nil, seen: Int? = nil) {
        self.question = question
        self.form = form
        self.seen = seen
    }
}

/// Rewrites an entry. Of one that readers see the new text is proposed: they see it when a second person publishes it.
public struct EditEntry: Verb {
    public typealias Reply = Entry

    public let reference: String
    public let form: EntryForm
    /// The version that was seen; nothing is written when another is current.
    public let seen: Int?

    public init(reference: String, form: EntryForm, seen: Int? = nil) {
        self.reference = reference
        self.form = form
        self.seen = seen
    }
}

/// Shows an entry. One that is not published yet is there for agents only.
public struct ShowEntry: Verb {
    public typealias Reply = Entry

    /// The reference, or a unique ending of it.
    public let reference: String

    public init(reference: String) { self.reference = reference }
}

/// Lists entries, those to be verified first on top.
public struct ListEntries: Verb {
    public typealias Reply = [EntrySummary]

    /// A centre's slug; nil for the network.
    public let centre: String?
    /// Only in these states; none for those that readers see.
    public let statuses: Set<Entry.Status>
    /// A theme's slug, label or acronym.
    public let theme: String?
    /// A place, as typed.
    public let territory: String?
    /// Only those that come after this place in the list; nil for all.
    public let after: Place?
    /// The most entries given.
    public let limit: Int

    /// An entry's place in the list.
    public struct Place: Codable, Sendable {
        public let reviewBy: Day
        public let reference: String

        public init(_ entry: EntrySummary) {
            reviewBy = entry.reviewBy
            reference = entry.reference
        }
    }

    public init(
        centre: String? = nil, statuses: Set<Entry.Status> = [], theme: String? = nil, territory: String? = nil,
        after: Place? = nil, limit: Int = 1_000
    ) {
        self.centre = centre
        self.statuses = statuses
        self.theme = theme
        self.territory = territory
        self.after = after
        self.limit = limit
    }
}

/// Looks in the text that a second reader would publish, or else in the text as it is, for what may name someone.
public struct CheckEntry: Verb {
    public typealias Reply = EntryCheck

    public let reference: String

    public init(reference: String) { self.reference = reference }
}

/// What was found in a text that may name someone.
public struct EntryCheck: Codable, Equatable, Sendable {
    public let reference: String
    /// The version of the entry that was looked at.
    public let version: Int
    /// The revision that was looked at.
    public let revision: EntryRevision
    public let mentions: [Mention]
    /// The text with every mention replaced by what it is.
    public let redacted: EntryText

    public init(
        reference: String, version: Int, revision: EntryRevision, mentions: [Mention], redacted: EntryText
    ) {
        self.reference = reference
        self.version = version
        self.revision = revision
        self.mentions = mentions
        self.redacted = redacted
    }
}
