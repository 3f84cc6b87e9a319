import Desk
import Documents
import Foundation
import Phrasebook

/// A question as shown in lists and receipts.
struct QuestionPage: Encodable {
    let reference: String
    let status: Status
    let custodian: String
    let version: Int
    let title: String
    let body: String
    let audience: Audience
    let themes: [String]
    /// The place, where it is one.
    @Null var territory: TerritoryDocument?
    /// The place in words.
    let place: String
    let explanation: String
    let askedAt: Date
    let dueAt: Date
    @Null var agent: String?
    /// The centre that was asked to take it over.
    @Null var offeredTo: String?
    /// Of a restricted question: the other centres that see it.
    @Null var restrictedTo: [String]?
    let late: Bool
    /// In an inbox: what happened since someone of the centre acted.
    @Null var change: Inbox.Change?
    /// What was asked for was so already: nothing was changed.
    let already: Bool

    init(_ question: Question, change: Inbox.Change? = nil, now: Date = Date()) {
        reference = question.reference
        status = question.custody.status
        custodian = question.custody.custodian
        version = question.custody.version
        title = question.title
        body = question.body
        audience = question.audience
        themes = question.themes
        let places = question.route.finding.territories
        territory = places.count == 1 ? places.first.map(TerritoryDocument.init) : nil
        place = question.route.placeName
        explanation = phrases.explanation(question.route)
        askedAt = question.askedAt
        dueAt = question.dueAt
        agent = question.custody.claim?.by.description
        offeredTo = question.custody.standing.offer
        restrictedTo = question.custody.standing.restrictedTo
        late = question.isLate(at: now)
        self.change = change
        already = question.isUnchanged
    }

    /// Where it stands, as people say it.
    var state: String { phrases.state(status, isRestricted: restrictedTo != nil) }

    /// When it is due, as people say it.
    func due(now: Date) -> String {
        let days = Day(dueAt).daysSinceEpoch - Day(now).daysSinceEpoch
        return late ? "\(phrases.labels.inDays(days)) (\(phrases.lists.late))" : phrases.labels.inDays(days)
    }
}

extension Route {
    /// The place in a word: its name where it is one, else what was typed.
    var placeName: String {
        guard finding.territories.count == 1, let place = finding.territories.first else { return input }
        let isNumbered = place.kind == .departement || place.departement == nil
        return isNumbered ? place.name : "\(place.name) (\(place.departement ?? ""))"
    }
}

/// What the asker gets, as shown.
struct ReceiptPage: Encodable {
    let question: QuestionPage
    let already: Bool
    /// The entries that were shown before the question was stored.
    let similar: [HitPage]
    /// The private link, this once; for who asked a server without an account.
    let followUp: String?
    /// By what the question is followed: a command, or the link. Nil for a stranger who has the link already.
    let way: String?

    private enum Key: String, CodingKey {
        case already, similar, followUp
    }

    /// The question's own keys, with what the receipt adds.
    func encode(to encoder: any Encoder) throws {
        try question.encode(to: encoder)
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(already, forKey: .already)
        try fields.encode(similar, forKey: .similar)
        try fields.encode(followUp, forKey: .followUp)
    }

    var text: String {
        let receipt = phrases.receipt
        let lines = [
            Screen.bold(already ? receipt.already(question.reference) : receipt.received(question.reference)),
            receipt.goesTo(question.custodian), question.explanation, receipt.dueOn(Day(question.dueAt)),
        ]
        return (lines + (way.map { [receipt.follow($0)] } ?? [])).joined(separator: "\n")
    }
}

/// Everything about a question, as shown to an agent.
struct FilePage: Encodable {
    let question: QuestionPage
    let asker: AskerDocument
    let answers: [AnswerPage]
    let events: [EventPage]
    let entries: [String]
    /// Questions that may be the same, for agents, while it is open.
    var duplicates: [DuplicatePage] = []

    struct AnswerPage: Encodable {
        let revision: Int
        let text: String
        let sources: [SourcePage]
        let by: String
        let at: Date
    }

    struct EventPage: Encodable {
        let kind: String
        let summary: String
        @Null var by: String?
        let at: Date
        /// What was written with it.
        @Null var message: String?

        /// One line, and the message below it.
        var text: String {
            let words =
                message.map { "\n" + $0.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n") } ?? ""
            return "\(phrases.moment(at))  \(summary)\(by.map { ", \($0)" } ?? "")\(words)"
        }
    }

    private enum Key: String, CodingKey {
        case asker, answers, events, entries, duplicates
    }

    init(_ file: QuestionFile) {
        question = QuestionPage(file.question)
        asker = AskerDocument(file.asker)
        answers = file.answers.map {
            AnswerPage(
                revision: $0.revision, text: $0.text, sources: $0.sources.map(SourcePage.init), by: $0.by.description,
                at: $0.at)
        }
        events = file.events.enumerated().map { index, event in
            EventPage(
                kind: event.act.kind.rawValue, summary: phrases.labels.event(event), by: event.by?.description,
                at: event.at,
                message: file.messages[index + 1])
        }
        entries = file.entries
    }

    func encode(to encoder: any Encoder) throws {
        try question.encode(to: encoder)
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(asker, forKey: .asker)
        try fields.encode(answers, forKey: .answers)
        try fields.encode(events, forKey: .events)
        try fields.encode(entries, forKey: .entries)
        try fields.encode(duplicates, forKey: .duplicates)
    }

    var text: String {
        let labels = phrases.labels
        let person = [asker.name, asker.organisation, asker.email, asker.telephone].compactMap { $0 }.joined(
            separator: ", ")
        var fields = [
            (labels.state, question.state + (question.agent.map { "\(colon) \($0)" } ?? "")),
            (labels.centre, question.custodian), (labels.territory, question.place),
            (labels.due, labels.day(Day(question.dueAt)) + " (\(question.due(now: Date())))"),
            (labels.asked, labels.day(Day(question.askedAt))),
            (
                labels.asker,
                person.isEmpty
                    ? labels.audience(question.audience) : "\(person) (\(labels.audience(question.audience)))"
            ),
        ]
        if !question.themes.isEmpty { fields.append((labels.themes, question.themes.joined(separator: ", "))) }
        if !entries.isEmpty { fields.append((labels.entry, entries.joined(separator: ", "))) }
        var blocks = [Screen.bold("\(question.reference)  \(question.title)") + "\n" + Columns.fields(fields)]
        if !question.body.isEmpty { blocks.append(question.body) }
        if !duplicates.isEmpty { blocks.append(DuplicatePage.block(duplicates)) }
        blocks += answers.map { answer in
            let sources = answer.sources.map { "- \($0.description)" }
            let heading = "\(labels.answer) \(answer.revision), \(answer.by), \(labels.day(Day(answer.at)))"
            return ([Screen.bold(heading), answer.text] + (sources.isEmpty ? [] : [labels.sources + colon] + sources))
                .joined(separator: "\n")
        }
        blocks.append(
            ([Screen.bold(labels.history), question.explanation] + events.map(\.text)).joined(separator: "\n"))
        return blocks.joined(separator: "\n\n")
    }
}

/// A source as shown.
struct SourcePage: Encodable, CustomStringConvertible {
    let text: String
    @Null var url: String?
    @Null var date: Day?
    /// The article or the number of a law, where it is said apart from the title.
    @Null var legal: String?

    init(_ source: Source) {
        text = source.text
        url = source.url
        date = source.date
        legal = source.legal
    }

    var description: String { Source(text: text, url: url, date: date, legal: legal).description }
}
