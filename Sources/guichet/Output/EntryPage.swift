import Desk
import Foundation
import Phrasebook

/// An entry as shown.
struct EntryPage: Encodable {
    let reference: String
    let status: Entry.Status
    let title: String
    let question: String
    let answer: String
    let sources: [SourcePage]
    let territory: TerritoryPage
    let themes: [String]
    let centre: String
    let author: String
    let verifiedOn: Day
    let reviewBy: Day
    @Null var publishedAt: Date?

    init(_ entry: Entry) {
        reference = entry.reference
        status = entry.status
        title = entry.text.title
        question = entry.text.question
        answer = entry.text.answer
        sources = entry.text.sources.map(SourcePage.init)
        territory = TerritoryPage(entry.territory)
        themes = entry.themes
        centre = entry.centre
        author = entry.author
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
        publishedAt = entry.publishedAt
    }

    var text: String {
        let labels = phrases.labels
        var fields = [
            (labels.state, labels.entryStatus(status)), (labels.territory, territory.name),
            (labels.author, "\(author), \(centre)"), (labels.verifiedOn, labels.day(verifiedOn)),
            (labels.reviewBy, labels.day(reviewBy)),
        ]
        if !themes.isEmpty { fields.append((labels.themes, themes.joined(separator: ", "))) }
        var blocks = [Screen.bold("\(reference)  \(title)") + "\n" + Columns.fields(fields)]
        if !question.isEmpty { blocks.append(question) }
        blocks.append(answer)
        if !sources.isEmpty {
            blocks.append(([labels.sources + colon] + sources.map { "- \($0)" }).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n")
    }
}
