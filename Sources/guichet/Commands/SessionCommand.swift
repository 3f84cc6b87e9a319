import ArgumentParser
import Desk
import Documents
import Phrasebook

struct SessionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "session",
            abstract: tr("Les navigateurs connectés au site.", "The browsers signed in to the site."),
            discussion: tr("Exemple : guichet session list", "Example: guichet session list"),
            subcommands: [List.self, End.self])
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "list", "Liste les sessions ouvertes.", "Lists the sessions that are open.", example: "session list")
        }

        @Option(
            help: ArgumentHelp(
                tr(
                    "Celles d'un compte (sinon toutes ; sur un serveur, les vôtres, sauf pour un administrateur).",
                    "Those of an account (otherwise all; on a server yours, except for an administrator)."),
                valueName: "name@centre"))
        var account: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let wanted = try account.map { text in
                guard let account = Account(text) else { throw Refusal.badIdentity(text) }
                return account
            }
            let pages = try desk.connection().perform(ListSessions(account: wanted)).map(SessionDocument.init)
            if desk.json { return Screen.json(["sessions": pages]) }
            if !pages.isEmpty { Screen.write(pages.map(\.text).joined(separator: "\n")) }
        }
    }

    struct End: ParsableCommand {
        static var configuration: CommandConfiguration {
            help("end", "Ferme une session.", "Ends a session.", example: "session end 3")
        }

        @Argument(help: ArgumentHelp(tr("Son numéro.", "Its number."), valueName: "number")) var id: Int64
        @OptionGroup var sure: Sure
        @OptionGroup var desk: DeskOptions

        func run() throws {
            try sure.ask(tr("La session \(id) se ferme.", "Session \(id) ends."))
            let page = SessionDocument(try desk.connection().perform(EndSession(id: id)))
            if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        }
    }
}

extension SessionDocument {
    /// As people read it.
    fileprivate var text: String {
        "\(id)  \(account)  "
            + [
                tr("ouverte le ", "opened ") + phrases.moment(openedAt), tr("jeton ", "token ") + String(token),
                tr("jusqu'au ", "until ") + phrases.moment(expiresAt),
            ].joined(separator: ", ")
    }
}
