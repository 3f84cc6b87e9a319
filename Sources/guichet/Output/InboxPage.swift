import Desk
import Foundation
import Phrasebook

/// A centre's open questions as shown.
struct InboxPage: Encodable {
    let centre: String
    let questions: [QuestionPage]
    /// Entries to be verified or read.
    let entries: [EntryLine]
    private let now: Date

    private enum CodingKeys: String, CodingKey {
        case centre, questions, entries
    }

    init(_ inbox: Inbox) {
        centre = inbox.centre
        questions = inbox.questions.map { QuestionPage($0, now: inbox.now) }
        entries = inbox.entries.map(EntryLine.init)
        now = inbox.now
    }

    var text: String {
        guard !entries.isEmpty else { return questionLines }
        return [questionLines, Screen.bold(phrases.entries.todo(entries.count)) + "\n" + EntryLine.table(entries)]
            .joined(separator: "\n\n")
    }

    private var questionLines: String {
        let heading = Screen.bold(phrases.lists.inbox(centre, questions.count))
        guard !questions.isEmpty else { return heading }
        let rows = questions.map { question in
            [
                question.reference, question.due(now: now), question.place,
                who(question), question.title,
            ]
        }
        return heading + "\n" + Columns.table(rows, width: Screen.width, isCut: Screen.isTerminal)
    }

    /// Who has it, or what it waits for.
    private func who(_ question: QuestionPage) -> String {
        if let offer = question.offeredTo { return "\(question.custodian) → \(offer)" }
        let status = phrases.labels.status(question.status)
        guard let agent = question.agent, question.status == .claimed else { return status }
        return agent.split(separator: "@").dropLast().joined(separator: "@")
    }
}
