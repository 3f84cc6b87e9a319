import Desk
import Documents
import Foundation
import Phrasebook

// The reply documents that only the API has; `Documents` has the others. Keys are snake_case in JSON.

struct SourceDocument: Encodable {
    let text: String
    @Null var url: String?

    init(_ source: Source) {
        text = source.text
        url = source.url
    }
}

struct QuestionDocument: Encodable {
    let reference: String
    let status: Status
    let custodian: String
    let version: Int
    let title: String
    let body: String
    let audience: Audience
    let themes: [String]
    @Null var territory: TerritoryDocument?
    let explanation: String
    let askedAt: Date
    let dueAt: Date
    @Null var agent: String?
    @Null var offeredTo: String?
    /// For a restricted question: the other centres that may see it.
    @Null var restrictedTo: [String]?
    /// In an inbox: what happened since an agent of the centre last acted.
    @Null var change: Inbox.Change?
    /// Whether the question was already in the requested state, so that nothing changed.
    let already: Bool

    init(_ question: Question, change: Inbox.Change? = nil, _ phrases: Phrases) {
        let standing = question.custody.standing
        reference = question.reference
        status = standing.status
        custodian = standing.custodian
        version = question.custody.version
        title = question.title
        body = question.body
        audience = question.audience
        themes = question.themes
        let places = question.route.finding.territories
        territory = places.count == 1 ? places.first.map(TerritoryDocument.init) : nil
        explanation = phrases.explanation(question.route)
        askedAt = question.askedAt
        dueAt = question.dueAt
        agent = standing.claim?.by.description
        offeredTo = standing.offer
        restrictedTo = standing.restrictedTo
        self.change = change
        already = question.isUnchanged
    }
}

struct ReceiptDocument: Encodable {
    let question: QuestionDocument
    let already: Bool
    /// The secret of the follow-up link.
    @Null var followUp: String?
}

struct FileDocument: Encodable {
    let question: QuestionDocument
    let asker: AskerDocument
    let answers: [AnswerDocument]
    let events: [EventDocument]
    let entries: [String]

    struct AnswerDocument: Encodable {
        let revision: Int
        let text: String
        let sources: [SourceDocument]
        let by: String
        let at: Date
    }

    init(_ file: QuestionFile, _ phrases: Phrases) {
        question = QuestionDocument(file.question, phrases)
        asker = AskerDocument(file.asker)
        answers = file.answers.map {
            AnswerDocument(
                revision: $0.revision, text: $0.text, sources: $0.sources.map(SourceDocument.init),
                by: $0.by.description, at: $0.at)
        }
        events = file.events.enumerated().map { index, event in
            EventDocument(file.question.reference, event, file.messages[index + 1], phrases)
        }
        entries = file.entries
    }
}

struct EntryDocument: Encodable {
    let reference: String
    let status: Entry.Status
    let title: String
    let question: String
    let answer: String
    let sources: [SourceDocument]
    let territory: TerritoryDocument
    let themes: [String]
    @Null var audience: Audience?
    let centre: String
    let version: Int
    let verifiedOn: Day
    let reviewBy: Day
    @Null var publishedAt: Date?
    /// References of other entries.
    let seeAlso: [String]
    @Null var replacedBy: String?
    /// How often readers said that it answered their question.
    let answered: Int
    /// How many readers reported it since it was last published or verified; agents see it, others get 0.
    let reports: Int

    init(_ entry: Entry) {
        reference = entry.reference
        status = entry.status
        title = entry.text.title
        question = entry.text.question
        answer = entry.text.answer
        sources = entry.text.sources.map(SourceDocument.init)
        territory = TerritoryDocument(entry.territory)
        themes = entry.themes
        audience = entry.audience
        centre = entry.centre
        version = entry.custody.version
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
        publishedAt = entry.publishedAt
        seeAlso = entry.seeAlso.map(\.reference)
        replacedBy = entry.replacedBy?.reference
        answered = entry.answered
        reports = entry.reports
    }
}

struct EntrySummaryDocument: Encodable {
    let reference: String
    let title: String
    let status: Entry.Status
    let centre: String
    let verifiedOn: Day
    let reviewBy: Day
    /// See `EntryDocument`.
    let reports: Int

    init(_ entry: EntrySummary) {
        reference = entry.reference
        title = entry.title
        status = entry.status
        centre = entry.centre
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
        reports = entry.reports
    }
}

struct SuggestionsDocument: Encodable {
    let completions: [String]
    let titles: [TitleDocument]

    struct TitleDocument: Encodable {
        let reference: String
        let title: String
    }

    init(_ suggestions: Suggestions) {
        completions = suggestions.completions
        titles = suggestions.titles.map { TitleDocument(reference: $0.reference, title: $0.title) }
    }
}

struct HitDocument: Encodable {
    let kind: Hit.Kind
    let reference: String
    let title: String
    /// With `**` around each match.
    let snippet: String
    let centre: String
    @Null var territory: TerritoryDocument?
    let status: String

    init(_ hit: Hit) {
        kind = hit.kind
        reference = hit.reference
        title = hit.title
        snippet = String(hit.snippet.flatMap { $0 == Hit.open || $0 == Hit.close ? "**" : String($0) })
        centre = hit.centre
        territory = hit.territory.map(TerritoryDocument.init)
        status = hit.status
    }
}

struct ThemeDocument: Encodable {
    let slug: String
    let label: String
    /// Acronyms and synonyms.
    let terms: [String]
    let questions: Int
    let entries: Int

    init(_ file: ThemeFile) {
        slug = file.theme.slug
        label = file.theme.label
        terms = file.theme.terms.map(\.term)
        questions = file.questions
        entries = file.entries
    }
}

struct FollowUpDocument: Encodable {
    let reference: String
    let status: Status
    let centre: String
    let version: Int
    let title: String
    let body: String
    let explanation: String
    let askedAt: Date
    let dueAt: Date
    let turns: [TurnDocument]
    let possible: [FollowUp.Possible]

    struct TurnDocument: Encodable {
        let at: Date
        let kind: String
        let own: Bool
        @Null var text: String?
        let sources: [SourceDocument]
    }

    init(_ followUp: FollowUp, _ phrases: Phrases) {
        reference = followUp.reference
        status = followUp.status
        centre = followUp.centre
        version = followUp.version
        title = followUp.title
        body = followUp.body
        explanation = phrases.explanation(followUp.route)
        askedAt = followUp.askedAt
        dueAt = followUp.dueAt
        turns = followUp.turns.map {
            TurnDocument(
                at: $0.at, kind: $0.kind.rawValue, own: $0.isOwn, text: $0.text,
                sources: $0.sources.map(SourceDocument.init))
        }
        possible = FollowUp.Possible.allCases.filter(followUp.possible.contains)
    }
}

struct AccountDocument: Encodable {
    let name: String
    let centre: String
    let role: Role

    init(_ record: AccountRecord) {
        name = record.account.name
        centre = record.account.centre
        role = record.role
    }
}
