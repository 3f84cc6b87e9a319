import Desk
import Documents
import Foundation
import Phrasebook

/// A centre's open questions as shown.
struct InboxPage: Encodable {
    let centre: String
    let questions: [QuestionPage]
    /// Entries to be verified or read.
    let entries: [EntryLine]
    /// For whoever may erase persons.
    let erasures: Inbox.Erasures?
    private let now: Date

    private enum CodingKeys: String, CodingKey {
        case centre, questions, entries, erasures
    }

    init(_ inbox: Inbox) {
        centre = inbox.centre
        questions = inbox.questions.map { QuestionPage($0, change: inbox.changes[$0.reference], now: inbox.now) }
        entries = inbox.entries.map(EntryLine.init)
        erasures = inbox.erasures
        now = inbox.now
    }

    var text: String {
        let todo = Screen.bold(phrases.entries.todo(entries.count)) + "\n" + EntryLine.table(entries)
        let waiting = erasures.map(phrases.erasures) ?? []
        let erasing = ([Screen.bold(phrases.erasuresTitle)] + waiting).joined(separator: "\n")
        return [questionLines, entries.isEmpty ? nil : todo, waiting.isEmpty ? nil : erasing].compactMap(\.self)
            .joined(separator: "\n\n")
    }

    private var questionLines: String {
        let heading = Screen.bold(phrases.lists.inbox(centre, questions.count))
        guard !questions.isEmpty else { return heading }
        let isNarrow = Screen.isTerminal && Screen.width < Self.least && !Screen.isPlain
        return heading + (Screen.isPlain ? "\n\n" : "\n") + (isNarrow ? stacked : table)
    }

    /// The columns below which a question takes two lines.
    private static let least = 90

    private var table: String {
        let rows = questions.map { question in
            [
                question.reference, age(question), question.due(now: now), question.place, question.title,
                who(question),
            ]
        }
        return Columns.table(
            rows, headings: phrases.lists.columns, flexible: 4, width: Screen.width, isCut: Screen.isTerminal)
    }

    private var stacked: String {
        questions.map { question in
            let first = "\(question.reference)  \(age(question))  \(question.due(now: now))  \(who(question))"
            let second = "  \(question.place)\(colon) \(question.title)"
            return [first, second].map { Columns.cut($0, Screen.width) }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func age(_ question: QuestionPage) -> String {
        phrases.lists.age(Day(now).daysSinceEpoch - Day(question.askedAt).daysSinceEpoch)
    }

    /// Who has it, or what it waits for.
    private func who(_ question: QuestionPage) -> String {
        let marks = [
            question.change.map(phrases.lists.change), question.restrictedTo == nil ? nil : phrases.labels.restricted,
        ].compactMap(\.self)
        let holder =
            if let offer = question.offeredTo {
                "\(question.custodian) → \(offer)"
            } else if let agent = question.agent, question.status == .claimed {
                agent.split(separator: "@").dropLast().joined(separator: "@")
            } else {
                phrases.labels.status(question.status)
            }
        return marks.isEmpty ? holder : "\(holder) (\(marks.joined(separator: ", ")))"
    }
}
