import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListSessionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "list", "Liste les sessions ouvertes.", "Lists the sessions that are open.", example: "session list")
    }

    @Option(
        help: ArgumentHelp(
            tr(
                "Celles d'un compte (sinon toutes ; sur un serveur, les vôtres, sauf pour un administrateur).",
                "Those of an account (otherwise all; on a server yours, except for an administrator)."),
            valueName: "name@centre"))
    var account: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let wanted = try account.map { text in
            guard let account = Account(text) else { throw Refusal.badIdentity(text) }
            return account
        }
        let list = SessionsDocument(try desk.connection().perform(ListSessions(account: wanted)))
        if desk.json { return Screen.json(list) }
        if !list.sessions.isEmpty { Screen.write(list.sessions.map(\.text).joined(separator: "\n")) }
    }
}
