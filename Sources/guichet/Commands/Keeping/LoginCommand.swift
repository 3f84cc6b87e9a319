import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct LoginCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "login",
            abstract: tr(
                "Se connecte à un guichet sur un serveur.", "Signs in to a desk on a server."),
            discussion: tr(
                """
                Le jeton est lu au clavier ou sur l'entrée standard, et gardé dans un fichier que personne d'autre ne lit. \
                Ensuite chaque commande travaille sur le serveur comme sur un fichier ; --db et GUICHET_DB l'emportent.

                Exemple : guichet login https://guichet.example.org
                """,
                """
                The token is read from the terminal or from standard input, and kept in a file that nobody else reads. After \
                that every command works on the server as on a file; --db and GUICHET_DB come first.

                Example: guichet login https://guichet.example.org
                """))
    }

    @Argument(help: ArgumentHelp(tr("L'adresse du serveur.", "The server's address."), valueName: "url"))
    var url: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let url = try Server.checked(url)
        if url.hasPrefix("http://"), !Self.isThisMachine(url) {
            Screen.remark(phrases.tokenReadable)
        }
        guard let token = Screen.secret(tr("Jeton : ", "Token: ")), !token.isEmpty else { throw Refusal.noToken }
        // A token that the server refuses is not stored.
        guard let account = try Server(url: url, token: token).account() else { throw Refusal.badToken }
        try Credentials(url: url, token: token, account: account).write()
        if Environment["GUICHET_DB"] != nil {
            Screen.remark(phrases.fileComesFirst)
        }
        if desk.json { return Screen.json(LoginDocument(server: url, account: account)) }
        Screen.write(phrases.signedIn(account.description, url))
    }

    private static func isThisMachine(_ url: String) -> Bool {
        ["localhost", "127.0.0.1", "[::1]", "::1"].contains(URLComponents(string: url)?.host ?? "")
    }
}
