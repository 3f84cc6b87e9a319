import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

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
            if desk.json { return Screen.json(NextDocument()) }
            return Screen.write(phrases.lists.inbox(account.centre, 0))
        }
        let page = QuestionFileDocument(
            try connection.perform(ShowQuestion(reference: first.reference)), now: Date(), phrases)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}

extension Question {
    /// Whether the account can act on it now. It cannot while the question waits for the asker or for a second reader,
    /// is claimed by a colleague, or is offered to another centre.
    fileprivate func isToDo(for account: Account) -> Bool {
        if let offer = custody.standing.offer { return offer == account.centre }
        switch custody.status {
        case .routed, .triage: return custody.custodian == account.centre
        case .claimed: return custody.claim?.by == account
        case .review: return custody.claim?.by != account
        case .unconfirmed, .waiting, .answered, .closed: return false
        }
    }
}
