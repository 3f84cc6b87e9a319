import Desk
import Documents
import Foundation
import Phrasebook

extension QuestionDocument {
    /// The state in words.
    var state: String { phrases.state(status, isRestricted: restrictedTo != nil) }

    /// The deadline in words.
    func due(now: Date) -> String {
        let days = Day(dueAt).daysSinceEpoch - Day(now).daysSinceEpoch
        return late ? "\(phrases.labels.inDays(days)) (\(phrases.lists.late))" : phrases.labels.inDays(days)
    }
}

extension ReceiptDocument {
    /// - Parameter way: the command or link by which the question is followed; nil for a stranger who already has the
    ///   link.
    func text(way: String?) -> String {
        let receipt = phrases.receipt
        let lines =
            [
                Screen.bold(already ? receipt.already(question.reference) : receipt.received(question.reference)),
                receipt.goesTo(question.custodian), question.explanation, receipt.dueOn(Day(question.dueAt)),
            ] + (mailFault.map { [phrases.mailLabel + phrases.colon + " " + phrases.mailFault($0.fault)] } ?? [])
        return (lines + (way.map { [receipt.follow($0)] } ?? [])).joined(separator: "\n")
    }
}

extension QuestionFileDocument {
    var text: String {
        let labels = phrases.labels
        let person = [asker.name, asker.organisation, asker.email, asker.telephone].compactMap { $0 }.joined(
            separator: ", ")
        var fields = [
            (labels.state, question.state + (question.agent.map { "\(phrases.colon) \($0)" } ?? "")),
            (labels.centre, question.custodian), (labels.territory, question.place),
            (labels.due, labels.day(Day(question.dueAt)) + " (\(question.due(now: Date())))"),
            (labels.asked, labels.day(Day(question.askedAt))),
            (
                labels.asker,
                person.isEmpty
                    ? labels.audience(question.audience) : "\(person) (\(labels.audience(question.audience)))"
            ),
        ]
        if let mailFault { fields.append((phrases.mailLabel, phrases.mailFault(mailFault.fault))) }
        if !question.themes.isEmpty { fields.append((labels.themes, question.themes.joined(separator: ", "))) }
        if !entries.isEmpty { fields.append((labels.entry, entries.joined(separator: ", "))) }
        var blocks = [Screen.bold("\(question.reference)  \(question.title)") + "\n" + Columns.fields(fields)]
        if !question.body.isEmpty { blocks.append(question.body) }
        if let files = attachments.block { blocks.append(files) }
        if let duplicates, !duplicates.isEmpty { blocks.append(DuplicateDocument.block(duplicates)) }
        blocks += answers.map { answer in
            let sources = answer.sources.map { "- \($0.description)" }
            let heading = "\(labels.answer) \(answer.revision), \(answer.by), \(labels.day(Day(answer.at)))"
            return
                ([Screen.bold(heading), answer.text]
                + (sources.isEmpty ? [] : [labels.sources + phrases.colon] + sources))
                .joined(separator: "\n")
        }
        blocks.append(
            ([Screen.bold(labels.history), question.explanation] + events.map(\.block)).joined(separator: "\n"))
        return blocks.joined(separator: "\n\n")
    }
}

extension SourceDocument: CustomStringConvertible {
    /// As typed.
    package var description: String { Source(text: text, url: url, date: date, legal: legal).description }
}

extension DuplicateDocument {
    static func block(_ duplicates: [DuplicateDocument]) -> String {
        let lines = duplicates.map { duplicate in
            let status = Status(rawValue: duplicate.status).map(phrases.labels.status) ?? duplicate.status
            return "  \(duplicate.reference)  \(duplicate.title)  (\(status), \(duplicate.centre))"
        }
        return ([Screen.bold(phrases.search.duplicates) + phrases.colon] + lines).joined(separator: "\n")
    }
}
