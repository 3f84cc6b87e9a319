import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListTokensCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help("list", "Liste les jetons.", "Lists the tokens.", example: "token list")
    }

    @Option(
        help: ArgumentHelp(
            tr(
                "Ceux d'un compte (sinon tous ; sur un serveur, les vôtres, sauf pour un administrateur).",
                "Those of an account (otherwise all; on a server yours, except for an administrator)."),
            valueName: "name@centre"))
    var account: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let wanted = try account.map { try desk.tokenAccount($0, connection) }
        let list = TokensDocument(try connection.perform(ListTokens(account: wanted)))
        if desk.json { return Screen.json(list) }
        if !list.tokens.isEmpty { Screen.write(list.tokens.map(\.text).joined(separator: "\n")) }
    }
}
