import Desk
import Documents
import Foundation
import Phrasebook

/// An entry as shown.
struct EntryPage: Encodable {
    let reference: String
    let status: Entry.Status
    let version: Int
    let title: String
    let question: String
    let answer: String
    let sources: [SourcePage]
    let territory: TerritoryDocument
    let themes: [String]
    @Null var audience: Audience?
    let seeAlso: [LinkPage]
    let centre: String
    let author: String
    @Null var reviewer: String?
    let revision: Int
    /// The revision that waits for a second reader.
    @Null var proposal: Int?
    /// Why it is stale.
    @Null var stale: Staleness?
    /// Why it was retired.
    @Null var reason: String?
    @Null var replacedBy: LinkPage?
    let verifiedOn: Day
    let reviewBy: Day
    @Null var publishedAt: Date?
    /// The references of the questions it came from; for agents.
    let questions: [String]
    /// How often it answered someone who would else have asked.
    let answered: Int
    /// How many readers reported it since someone last vouched for it; for agents.
    let reports: Int

    struct LinkPage: Encodable {
        let reference: String
        let title: String

        init(_ link: EntryLink) {
            reference = link.reference
            title = link.title
        }

        var text: String { "\(reference)  \(title)" }
    }

    init(_ entry: Entry) {
        let standing = entry.custody.standing
        reference = entry.reference
        status = entry.status
        version = entry.custody.version
        title = entry.text.title
        question = entry.text.question
        answer = entry.text.answer
        sources = entry.text.sources.map(SourcePage.init)
        territory = TerritoryDocument(entry.territory)
        themes = entry.themes
        audience = entry.audience
        seeAlso = entry.seeAlso.map(LinkPage.init)
        centre = entry.centre
        author = entry.author
        reviewer = standing.reviewer?.description
        revision = standing.revision
        proposal = standing.proposal
        stale = standing.stale
        reason = entry.reason
        replacedBy = entry.replacedBy.map(LinkPage.init)
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
        publishedAt = entry.publishedAt
        questions = entry.questions
        answered = entry.answered
        reports = entry.reports
    }

    var text: String {
        var blocks = [Screen.bold("\(reference)  \(title)") + "\n" + Columns.fields(fields)]
        if !question.isEmpty { blocks.append(question) }
        blocks.append(answer)
        if !sources.isEmpty {
            blocks.append(([phrases.labels.sources + colon] + sources.map { "- \($0)" }).joined(separator: "\n"))
        }
        if !seeAlso.isEmpty {
            blocks.append(([phrases.entries.seeAlso + colon] + seeAlso.map { "- \($0.text)" }).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n")
    }

    private var fields: [(String, String)] {
        let (labels, names) = (phrases.labels, phrases.entries)
        var fields = [
            (labels.state, labels.entryStatus(status) + (stale.map { "\(colon) \(names.staleness($0))" } ?? "")),
            (labels.territory, territory.name), (names.centre, centre), (labels.author, author),
        ]
        if let replacedBy { fields.insert((names.replacedBy, replacedBy.text), at: 1) }
        if let reason { fields.insert((names.reason, reason), at: 1) }
        if let proposal { fields.append((names.proposed, String(proposal))) }
        if let reviewer { fields.append((names.reviewer, reviewer)) }
        fields += [(labels.verifiedOn, labels.day(verifiedOn)), (labels.reviewBy, labels.day(reviewBy))]
        if let audience { fields.append((names.audience, labels.audience(audience))) }
        if !themes.isEmpty { fields.append((labels.themes, themes.joined(separator: ", "))) }
        if !questions.isEmpty { fields.append((names.questions, questions.joined(separator: ", "))) }
        if answered > 0 { fields.append((names.answered, String(answered))) }
        if reports > 0 { fields.append((names.reportedBy, names.reports(reports, stale != nil))) }
        return fields
    }
}

/// An entry in a list, as shown.
struct EntryLine: Encodable {
    let reference: String
    let title: String
    let status: Entry.Status
    @Null var stale: Staleness?
    /// A revision of it waits for a second reader.
    let proposed: Bool
    let centre: String
    let author: String
    let verifiedOn: Day
    let reviewBy: Day
    /// How many readers reported it since someone last vouched for it; for agents.
    let reports: Int

    init(_ entry: EntrySummary) {
        reference = entry.reference
        title = entry.title
        status = entry.status
        stale = entry.stale
        proposed = entry.isProposed
        centre = entry.centre
        author = entry.author
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
        reports = entry.reports
    }

    var cells: [String] {
        let state = phrases.labels.entryStatus(status)
        let why = stale.map { "\(state)\(colon) \(phrases.entries.staleness($0))" } ?? state
        let more = [
            proposed ? phrases.entries.proposed.lowercased() : nil,
            reports > 0 ? phrases.entries.reports(reports, stale != nil) : nil,
        ]
        return [reference, ([why] + more.compactMap(\.self)).joined(separator: ", "), centre, title]
    }

    /// Lines in columns.
    static func table(_ lines: [EntryLine]) -> String {
        Columns.table(lines.map(\.cells), width: Screen.width, isCut: Screen.isTerminal)
    }
}
