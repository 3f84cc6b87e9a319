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

    @Argument(
        help: ArgumentHelp(
            tr("La question ou la fiche (toutes sinon).", "The question or the entry (all otherwise)."),
            valueName: "ref"))
    var reference: String?
    @Option(help: ArgumentHelp(tr("Depuis ce jour.", "Since that day."), valueName: "yyyy-mm-dd")) var since: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let stream = try EventStream(desk, since: Dates.day(since)?.startOfDay, about: reference)
        var lines: [EventDocument] = []
        while case let page = try stream.next(), !page.isEmpty {
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
        let stream = try EventStream(desk)
        try stream.skip()
        while true {
            for line in try stream.next() {
                if desk.json { Screen.jsonLine(line) } else { Screen.write(line.text) }
            }
            // SQLite cannot tell a process that another one has written: the file is read again each second.
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
        let account = try desk.actor()
        let connection = try desk.connection()
        let open = try connection.perform(ListInbox(centre: account.centre)).questions
        let todo = open.filter { $0.isToDo(for: account) }
        guard let first = todo.first else {
            if desk.json { return Screen.json(["question": String?.none]) }
            return Screen.write(phrases.lists.inbox(account.centre, 0))
        }
        let page = FilePage(try connection.perform(ShowQuestion(reference: first.reference)))
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}

extension Question {
    /// Whether the account can act on it now. It cannot while the question waits for the asker or for a second reader, is
    /// claimed by a colleague, or is offered to another centre.
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
