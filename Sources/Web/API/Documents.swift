import Desk
import Foundation
import Phrasebook

// What the API answers: the same keys as `--json` on the command line, snake_case in JSON.

struct TerritoryDocument: Encodable {
    let code: String
    let kind: Territory.Kind
    let name: String
    @Nullable var departement: String?
    let label: String

    init(_ territory: Territory) {
        code = territory.code
        kind = territory.kind
        name = territory.name
        departement = territory.departement
        label = territory.label
    }
}

struct RouteDocument: Encodable {
    let input: String
    let outcome: Route.Outcome
    let departements: [String]
    let centres: [String]
    let territories: [TerritoryDocument]
    let rule: Finding.Rule
    let explanation: String
    let suggestions: [TerritoryDocument]
    let confirm: Bool
    let date: Day
    let dataVersion: String

    init(_ route: Route, _ phrases: Phrases) {
        input = route.input
        outcome = route.outcome
        departements = route.departements
        centres = route.centres
        territories = route.finding.territories.map(TerritoryDocument.init)
        rule = route.finding.rule
        explanation = phrases.explanation(route)
        suggestions = route.finding.suggestions.map(TerritoryDocument.init)
        confirm = route.finding.confirm
        date = route.date
        dataVersion = route.dataVersion
    }
}

struct SourceDocument: Encodable {
    let text: String
    @Nullable var url: String?

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
    @Nullable var territory: TerritoryDocument?
    let explanation: String
    let askedAt: Date
    let dueAt: Date
    @Nullable var agent: String?
    @Nullable var offeredTo: String?
    /// Of a restricted question: the other centres that see it.
    @Nullable var restrictedTo: [String]?

    init(_ question: Question, _ phrases: Phrases) {
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
    }
}

struct ReceiptDocument: Encodable {
    let question: QuestionDocument
    let already: Bool
    /// The secret of the follow-up link.
    @Nullable var followUp: String?
}

struct FileDocument: Encodable {
    let question: QuestionDocument
    let asker: AskerDocument
    let answers: [AnswerDocument]
    let events: [EventDocument]
    let entries: [String]

    struct AskerDocument: Encodable {
        @Nullable var name: String?
        @Nullable var email: String?
        @Nullable var telephone: String?
        @Nullable var organisation: String?
    }

    struct AnswerDocument: Encodable {
        let revision: Int
        let text: String
        let sources: [SourceDocument]
        let by: String
        let at: Date
    }

    init(_ file: QuestionFile, _ phrases: Phrases) {
        question = QuestionDocument(file.question, phrases)
        asker = AskerDocument(
            name: file.asker.name, email: file.asker.email, telephone: file.asker.telephone,
            organisation: file.asker.organisation)
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

struct EventDocument: Encodable {
    let reference: String
    let kind: String
    let summary: String
    @Nullable var by: String?
    let at: Date
    @Nullable var message: String?

    init(_ reference: String, _ event: Event, _ message: String?, _ phrases: Phrases) {
        self.reference = reference
        kind = event.act.kind
        summary = phrases.labels.event(event)
        by = event.by?.description
        at = event.at
        self.message = message
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
    @Nullable var audience: Audience?
    let centre: String
    let version: Int
    let verifiedOn: Day
    let reviewBy: Day
    @Nullable var publishedAt: Date?
    /// References.
    let seeAlso: [String]
    @Nullable var replacedBy: String?
    /// How often it answered someone.
    let answered: Int

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
    }
}

struct EntrySummaryDocument: Encodable {
    let reference: String
    let title: String
    let status: Entry.Status
    let centre: String
    let verifiedOn: Day
    let reviewBy: Day

    init(_ entry: EntrySummary) {
        reference = entry.reference
        title = entry.title
        status = entry.status
        centre = entry.centre
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
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
    /// Around each match `**`.
    let snippet: String
    let centre: String
    @Nullable var territory: TerritoryDocument?
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

struct CentreDocument: Encodable {
    let slug: String
    let name: String
    let scope: Centre.Scope
    let legalForm: String
    @Nullable var founded: Int?
    @Nullable var website: String?
    let notes: String
    let confidence: String
    let coverage: [CoverageDocument]

    struct CoverageDocument: Encodable {
        let kind: Territory.Kind
        let code: String
        @Nullable var from: Day?
        @Nullable var until: Day?
    }

    init(_ centre: Centre) {
        slug = centre.slug
        name = centre.name
        scope = centre.scope
        legalForm = centre.legalForm
        founded = centre.founded
        website = centre.website
        notes = centre.notes
        confidence = centre.confidence
        coverage = centre.coverage.map {
            CoverageDocument(kind: $0.kind, code: $0.code, from: $0.from, until: $0.until)
        }
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
        @Nullable var text: String?
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
                at: $0.at, kind: $0.kind, own: $0.isOwn, text: $0.text, sources: $0.sources.map(SourceDocument.init))
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

struct TokenDocument: Encodable {
    let id: Int64
    let account: String
    let createdAt: Date
    @Nullable var expiresAt: Date?
    @Nullable var revokedAt: Date?
    @Nullable var lastUsedAt: Date?

    init(_ record: TokenRecord) {
        id = record.id
        account = record.account.description
        createdAt = record.createdAt
        expiresAt = record.expiresAt
        revokedAt = record.revokedAt
        lastUsedAt = record.lastUsedAt
    }
}

/// A value whose key is there even when it has none.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
    var wrappedValue: Value?

    init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}
