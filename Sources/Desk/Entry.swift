public import Foundation

/// A rewritten question and answer of the knowledge base.
public struct Entry: Codable, Equatable, Sendable {
    /// An entry's life.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case draft, review, published, stale, retired

        /// Readers find it.
        public var isPublic: Bool { self == .published || self == .stale }
    }

    /// Such as `F-2026-00042`.
    public let reference: String
    /// What an entry's reference begins with, and a question's does not.
    public static let referencePrefix = "F-"

    /// Whether what someone typed is meant as an entry's reference.
    public static func isNamed(by reference: String) -> Bool {
        reference.trimmed.uppercased().hasPrefix(referencePrefix)
    }

    public var status: Status { custody.standing.status }
    /// The text as readers see it.
    public let text: EntryText
    /// Where it is valid.
    public let territory: Territory
    /// The slugs of its themes.
    public let themes: [String]
    /// Whom it is written for; nil for everyone.
    public let audience: Audience?
    /// The entries to read with it.
    public let seeAlso: [EntryLink]
    /// The slug of the centre that answers for it.
    public var centre: String { custody.standing.centre }
    /// Who wrote it first: `NAME@SLUG`, or `import`.
    public let author: String
    public var verifiedOn: Day { custody.standing.verifiedOn }
    /// When it must be verified again.
    public var reviewBy: Day { custody.standing.reviewBy }
    public let publishedAt: Date?
    /// Why it was retired.
    public let reason: String?
    /// The entry that holds instead of a retired one.
    public let replacedBy: EntryLink?
    public let custody: EntryCustody
    /// What was asked for was so already: nothing was changed. Only in the reply of a verb that changes an entry.
    public private(set) var already: Bool?
    /// The references of the questions it came from; none for someone who has not said who they are.
    public let questions: [String]
    /// How often it answered someone who would else have asked.
    public let answered: Int
    /// How many readers reported it since someone last vouched for it; for agents, 0 for others.
    public let reports: Int

    public init(
        reference: String, text: EntryText, territory: Territory, themes: [String], audience: Audience?,
        seeAlso: [EntryLink], author: String, publishedAt: Date?, reason: String?, replacedBy: EntryLink?,
        custody: EntryCustody,
        questions: [String], answered: Int, reports: Int = 0
    ) {
        self.reference = reference
        self.text = text
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
    /// As it is shown to strangers: the centre answers for it, whoever wrote it.
    public var withoutNames: Entry {
        var standing = custody.standing
        (standing.writer, standing.reviewer) = (nil, nil)
        return Entry(
            reference: reference, text: text, territory: territory, themes: themes, audience: audience,
            seeAlso: seeAlso, author: centre, publishedAt: publishedAt, reason: reason, replacedBy: replacedBy,
            custody: EntryCustody(standing: standing, version: custody.version), questions: questions,
            answered: answered)
    }
}

/// An entry that another points at.
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

    /// The entry as the reply of an act whose result held already.
    public var unchanged: Entry {
        var entry = self
        entry.already = true
        return entry
    }
}

/// What an entry says.
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

/// All that is written of an entry, as typed: its text, and the names of where, about what and for whom it is.
public struct EntryForm: Codable, Equatable, Sendable {
    public let text: EntryText
    /// A place, as typed; nil for the whole country.
    public let territory: String?
    /// Slugs, labels or acronyms.
    public let themes: [String]
    public let audience: Audience?
    /// The references of other entries, or unique endings.
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
    /// Why it is stale.
    public let stale: Staleness?
    /// A revision of it waits for a second reader.
    public let isProposed: Bool
    public let centre: String
    /// Who wrote it first: `NAME@SLUG`, or `import`.
    public let author: String
    public let verifiedOn: Day
    public let reviewBy: Day
    /// How many readers reported it since someone last vouched for it; for agents, 0 for others.
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

    /// As it is shown to strangers: the centre answers for it, whoever wrote it.
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
