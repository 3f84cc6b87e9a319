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

                Avec --email, le guichet envoie un code à l'adresse d'un compte, et le programme fait un jeton de ce code.

                Exemple : guichet login https://guichet.example.org
                """,
                """
                The token is read from the terminal or from standard input, and kept in a file that nobody else reads. After \
                that every command works on the server as on a file; --db and GUICHET_DB come first.

                With --email the desk sends a code to the address of an account, and the program makes a token of it.

                Example: guichet login https://guichet.example.org
                """))
    }

    @Argument(help: ArgumentHelp(tr("L'adresse du serveur.", "The server's address."), valueName: "url"))
    var url: String
    @Option(
        help: ArgumentHelp(
            tr("L'adresse d'un compte : un code y est envoyé.", "The address of an account: a code is sent to it."),
            valueName: "address"))
    var email: String?
    @OptionGroup var desk: DeskOptions

    /// How often a code may be typed.
    private static let attempts = 3

    func run() throws {
        let url = try Server.checked(url)
        if url.hasPrefix("http://"), !Self.isThisMachine(url) {
            Screen.remark(phrases.tokenReadable)
        }
        let token = try email.map { try Self.mailedToken(to: $0, url) } ?? Self.typedToken()
        // A token that the server refuses is not stored.
        guard let account = try Server(url: url, token: token).account() else { throw Refusal.badToken }
        try Credentials(url: url, token: token, account: account).write()
        if Environment["GUICHET_DB"] != nil {
            Screen.remark(phrases.fileComesFirst)
        }
        if desk.json { return Screen.json(LoginDocument(server: url, account: account)) }
        Screen.write(phrases.signedIn(account.description, url))
    }

    private static func typedToken() throws -> String {
        guard let token = Screen.secret(tr("Jeton : ", "Token: ")), !token.isEmpty else { throw Refusal.noToken }
        return token
    }

    /// Has a code sent, and makes a token of it.
    private static func mailedToken(to email: String, _ url: String) throws -> String {
        let server = try Server(url: url, token: nil)
        let holder = UUID().uuidString + UUID().uuidString
        _ = try server.perform(RequestSignIn(email: email, holder: holder))
        Screen.remark(phrases.codeIsSent)
        for attempt in 1...attempts {
            // A program that signs in hands the code over on standard input, as it does a token.
            let typed = isatty(STDIN_FILENO) == 1 ? Screen.ask(tr("Code : ", "Code: ")) : readLine()
            let code = typed?.trimmed ?? ""
            do { return try server.perform(CreateTokenByMail(code: code, holder: holder)).token } catch let refusal
                as Refusal where refusal == .badSignInCode && attempt < attempts && Screen.isInteractive
            {
                Screen.complain(phrases.refusal(refusal).what)
            }
        }
        throw Refusal.badSignInCode
    }

    private static func isThisMachine(_ url: String) -> Bool {
        ["localhost", "127.0.0.1", "[::1]", "::1"].contains(URLComponents(string: url)?.host ?? "")
    }
}
