public import Foundation

/// An entry (fiche) of the knowledge base: a rewritten question with its answer.
public struct Entry: Codable, Equatable, Sendable {
    /// The status of an entry.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case draft, review, published, stale, retired

        /// Whether readers can find it.
        public var isPublic: Bool { self == .published || self == .stale }
    }

    /// Such as `F-2026-00042`.
    public let reference: String
    /// The prefix that distinguishes an entry's reference from a question's.
    public static let referencePrefix = "F-"

    /// Whether a typed reference is an entry's.
    public static func isNamed(by reference: String) -> Bool {
        reference.trimmed.uppercased().hasPrefix(referencePrefix)
    }

    public var status: Status { custody.standing.status }
    /// The text that readers see.
    public let text: EntryText
    /// The files of the text that readers see, by number.
    public let attachments: [Attachment]
    /// The territory it is valid in.
    public let territory: Territory
    /// The slugs of its themes.
    public let themes: [String]
    /// The audience it is written for; nil for everyone.
    public let audience: Audience?
    /// Related entries.
    public let seeAlso: [EntryLink]
    /// The slug of the centre responsible for it.
    public var centre: String { custody.standing.centre }
    /// The first author: `NAME@SLUG`, or `import`.
    public let author: String
    public var verifiedOn: Day { custody.standing.verifiedOn }
    /// The day by which it must be verified again.
    public var reviewBy: Day { custody.standing.reviewBy }
    public let publishedAt: Date?
    /// Why it was retired.
    public let reason: String?
    /// The entry that replaces a retired one.
    public let replacedBy: EntryLink?
    public let custody: EntryCustody
    /// Whether the requested state existed already, so that nothing was changed. Set only in replies of verbs that
    /// change an entry.
    public private(set) var already: Bool?
    /// The references of the questions it was made from; empty for anonymous readers.
    public let questions: [String]
    /// How many readers said that it answered them and did not need to ask.
    public let answered: Int
    /// How many readers reported it since it was last verified; 0 for anyone but agents.
    public let reports: Int

    public init(
        reference: String, text: EntryText, territory: Territory, themes: [String], audience: Audience?,
        seeAlso: [EntryLink], author: String, publishedAt: Date?, reason: String?, replacedBy: EntryLink?,
        custody: EntryCustody,
        questions: [String], answered: Int, reports: Int = 0, attachments: [Attachment] = []
    ) {
        self.reference = reference
        self.text = text
        self.attachments = attachments
        self.territory = territory
        self.themes = themes
        self.audience = audience
        self.seeAlso = seeAlso
        self.author = author
        self.publishedAt = publishedAt
        self.reason = reason
        self.replacedBy = replacedBy
        self.custody = custody
        self.questions = questions
        self.answered = answered
        self.reports = reports
    }
}

extension Entry {
    /// The entry without the author's name, for anonymous readers.
    public var withoutNames: Entry {
        var standing = custody.standing
        (standing.writer, standing.reviewer) = (nil, nil)
        return Entry(
            reference: reference, text: text, territory: territory, themes: themes, audience: audience,
            seeAlso: seeAlso, author: centre, publishedAt: publishedAt, reason: reason, replacedBy: replacedBy,
            custody: EntryCustody(standing: standing, version: custody.version), questions: questions,
            answered: answered, attachments: attachments)
    }
}

/// A reference to another entry.
public struct EntryLink: Codable, Equatable, Sendable {
    public let reference: String
    public let title: String

    public init(reference: String, title: String) {
        self.reference = reference
        self.title = title
    }
}

extension Entry {
    public var isUnchanged: Bool { already == true }

    /// The entry as the reply when the requested state existed already.
    public var unchanged: Entry {
        var entry = self
        entry.already = true
        return entry
    }
}

/// The text of an entry.
public struct EntryText: Codable, Equatable, Sendable {
    public let title: String
    public let question: String
    /// Markdown.
    public let answer: String
    public let sources: [Source]

    /// - Throws: `Refusal` when the title or the answer is empty, or a field is too long or holds a control character.
    public init(title: String, question: String, answer: String, sources: [Source]) throws(Refusal) {
        self.title = try Text.required(title, .title)
        self.question = try Text.checked(question, .body)
        self.answer = try Text.required(answer, .answer)
        self.sources = sources
    }
}

/// All fields of an entry as typed, with place, themes and audience not yet resolved.
public struct EntryForm: Codable, Equatable, Sendable {
    public let text: EntryText
    /// A place as typed; nil for the whole country.
    public let territory: String?
    /// Slugs, labels or acronyms.
    public let themes: [String]
    public let audience: Audience?
    /// References of other entries, or unique endings of them.
    public let seeAlso: [String]

    public init(
        text: EntryText, territory: String? = nil, themes: [String] = [], audience: Audience? = nil,
        seeAlso: [String] = []
    ) {
        self.text = text
        self.territory = territory
        self.themes = themes
        self.audience = audience
        self.seeAlso = seeAlso
    }
}

/// An entry in a list.
public struct EntrySummary: Codable, Equatable, Sendable {
    public let reference: String
    public let title: String
    public let status: Entry.Status
    /// Why it is stale; nil when it is not.
    public let stale: Staleness?
    /// Whether a proposed revision waits for a second reader.
    public let isProposed: Bool
    public let centre: String
    /// The first author: `NAME@SLUG`, or `import`.
    public let author: String
    public let verifiedOn: Day
    public let reviewBy: Day
    /// How many readers reported it since it was last verified; 0 for anyone but agents.
    public let reports: Int

    public init(
        reference: String, title: String, status: Entry.Status, stale: Staleness?, isProposed: Bool, centre: String,
        author: String, verifiedOn: Day, reviewBy: Day, reports: Int = 0
    ) {
        self.reference = reference
        self.title = title
        self.status = status
        self.stale = stale
        self.isProposed = isProposed
        self.centre = centre
        self.author = author
        self.verifiedOn = verifiedOn
        self.reviewBy = reviewBy
        self.reports = reports
    }

    /// The summary without the author's name, for anonymous readers.
    public var withoutNames: EntrySummary {
        EntrySummary(
            reference: reference, title: title, status: status, stale: stale, isProposed: isProposed, centre: centre,
            author: centre, verifiedOn: verifiedOn, reviewBy: reviewBy)
    }
}

extension EntryForm {
    func validated() throws(Refusal) -> EntryForm {
        EntryForm(
            text: try EntryText(
                title: text.title, question: text.question, answer: text.answer, sources: Source.checked(text.sources)),
            territory: try territory.map { place throws(Refusal) in try Text.checked(place, .territory) },
            themes: themes, audience: audience, seeAlso: seeAlso)
    }
}
