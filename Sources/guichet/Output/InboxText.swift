import Desk
import Documents
import Foundation
import Phrasebook

extension InboxDocument {
    /// - Parameter inbox: the inbox from which the document was made.
    func text(of inbox: Inbox) -> String {
        let todo = Screen.bold(phrases.entries.todo(entries.count)) + "\n" + EntrySummaryDocument.table(entries)
        let waiting = inbox.erasures.map(phrases.erasures) ?? []
        let erasing = ([Screen.bold(phrases.erasuresTitle)] + waiting).joined(separator: "\n")
        let mails = (inbox.mails.map(phrases.mailsWaiting) ?? []).map { "\($0.words) (\($0.command))" }
        let mailing = ([Screen.bold(phrases.pages.mail.title)] + mails).joined(separator: "\n")
        return [
            questionLines(inbox.now), entries.isEmpty ? nil : todo, waiting.isEmpty ? nil : erasing,
            mails.isEmpty ? nil : mailing,
        ].compactMap(\.self).joined(separator: "\n\n")
    }

    private func questionLines(_ now: Date) -> String {
        let heading = Screen.bold(phrases.lists.inbox(centre, questions.count))
        guard !questions.isEmpty else { return heading }
        let isNarrow = Screen.isTerminal && Screen.width < Self.least && !Screen.isPlain
        return heading + (Screen.isPlain ? "\n\n" : "\n") + (isNarrow ? stacked(now) : table(now))
    }

    /// The terminal width below which a question takes two lines.
    private static let least = 90

    private func table(_ now: Date) -> String {
        let rows = questions.map { question in
            [
                question.reference, age(question, now), question.due(now: now), question.place, question.title,
                who(question),
            ]
        }
        return Columns.table(
            rows, headings: phrases.lists.columns, flexible: 4, width: Screen.width, isCut: Screen.isTerminal)
    }

    private func stacked(_ now: Date) -> String {
        questions.map { question in
            let first = "\(question.reference)  \(age(question, now))  \(question.due(now: now))  \(who(question))"
            let second = "  \(question.place)\(phrases.colon) \(question.title)"
            return [first, second].map { Columns.cut($0, Screen.width) }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func age(_ question: QuestionDocument, _ now: Date) -> String {
        phrases.lists.age(Day(now).daysSinceEpoch - Day(question.askedAt).daysSinceEpoch)
    }

    /// The holder of a question, or what it waits for.
    private func who(_ question: QuestionDocument) -> String {
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
