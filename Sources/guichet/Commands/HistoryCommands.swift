import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct LogCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "log", "Montre l'histoire d'une question, ou de toutes.", "Shows the history of a question, or of all.",
            example: "log 42")
    }

    @Argument(help: ArgumentHelp(tr("La question (toutes sinon).", "The question (all otherwise)."), valueName: "ref"))
    var reference: String?
    @Option(help: ArgumentHelp(tr("Depuis ce jour.", "Since that day."), valueName: "yyyy-mm-dd")) var since: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let counter = try desk.counter()
        let since = try Dates.day(since)?.startOfDay
        var lines: [EventLine] = []
        var position: Int64?
        while true {
            let history = try counter.perform(ListEvents(reference: reference, since: since, after: position))
            guard !history.lines.isEmpty else { break }
            position = history.position
            let page = history.lines.map(EventLine.init)
            if desk.json { lines += page } else { Screen.write(page.map(\.text).joined(separator: "\n")) }
        }
        if desk.json { Screen.json(["events": lines]) }
    }
}

struct WatchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "watch", "Écrit ce qui se passe, au fur et à mesure (--json : un objet par ligne).",
            "Prints what happens, as it happens (--json: one object a line).",
            example: "watch")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let counter = try desk.counter()
        var position = try counter.perform(ListEvents(since: Date(), limit: 0)).position
        while true {
            let history = try counter.perform(ListEvents(after: position))
            for line in history.lines.map(EventLine.init) {
                if desk.json { Screen.jsonLine(line) } else { Screen.write(line.text) }
            }
            position = history.position
            // SQLite has no way to wait for another process's write.
            Thread.sleep(forTimeInterval: 1)
        }
    }
}

struct NextCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "next", "Montre ce qu'il faut faire d'abord.", "Shows what should be done first.",
            example: "next --as Awa@profession-banlieue")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        guard let account = try desk.account() else { throw Refusal.identityNeeded }
        let counter = try desk.counter()
        let open = try counter.perform(ListInbox(centre: account.centre)).questions
        let todo = open.filter { $0.isToDo(for: account) }
        guard let first = todo.first else {
            if desk.json { return Screen.json(["question": String?.none]) }
            return Screen.write(phrases.lists.inbox(account.centre, 0))
        }
        let page = FilePage(try counter.perform(ShowQuestion(reference: first.reference)))
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}

extension Question {
    /// What waits for the asker or for a second reader, what a colleague works on and what another centre was offered is
    /// not the account's to do next.
    fileprivate func isToDo(for account: Account) -> Bool {
        if let offer = custody.standing.offer { return offer == account.centre }
        switch custody.status {
        case .routed, .triage: return custody.custodian == account.centre
        case .claimed: return custody.claim?.by == account
        case .review: return custody.claim?.by != account
        default: return false
        }
    }
}

/// A line of the history as shown.
private struct EventLine: Encodable {
    let reference: String
    let kind: String
    let summary: String
    @Null var by: String?
    let at: Date
    @Null var message: String?

    init(_ line: History.Line) {
        reference = line.reference
        kind = line.event.act.kind
        summary = phrases.labels.event(line.event)
        by = line.event.by?.description
        at = line.event.at
        message = line.text
    }

    var text: String {
        let words = message.map { " — \($0.split(separator: "\n").joined(separator: " "))" } ?? ""
        return "\(phrases.moment(at))  \(reference)  \(summary)\(by.map { ", \($0)" } ?? "")\(words)"
    }
}
