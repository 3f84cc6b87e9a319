import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct CreateTokenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "create", "Fait un jeton pour un compte ; il n'est montré que cette fois.",
            "Makes a token for an account; it is shown this once.",
            example: "token create --account Awa@profession-banlieue --scope read")
    }

    @Option(
        help: ArgumentHelp(
            tr("Le compte (vous-même sinon).", "The account (yourself otherwise)."), valueName: "name@centre"))
    var account: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Le dernier jour où il vaut (un an sinon).", "The last day it holds (a year otherwise)."),
            valueName: "yyyy-mm-dd"))
    var expires: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Le plus qu'il peut de ce que peut le compte : read, act, administer (tout, sinon).",
                "The most it may of what the account may: read, act, administer (all, otherwise)."),
            valueName: "scope"), completion: .list(Scope.allCases.map(\.rawValue)))
    var scope: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let wanted = try scope.map { try Scope(named: $0) }
        let connection = try desk.connection()
        let made = try connection.perform(
            CreateToken(
                account: try desk.tokenAccount(account, connection),
                expiresAt: Dates.day(expires).map { $0.adding(days: 1).startOfDay }, scope: wanted))
        let page = TokenDocument(made.record)
        if desk.json { return Screen.json(NewTokenDocument(token: made.token, record: made.record)) }
        Screen.write(made.token)
        Screen.remark(page.text + "\n" + phrases.tokenShownOnce)
    }
}
