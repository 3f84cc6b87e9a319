import ArgumentParser
import Desk
import Documents
import Phrasebook

struct AccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "account", abstract: tr("Les comptes et leurs rôles.", "The accounts and their roles."),
            discussion: tr("Exemple : guichet account list", "Example: guichet account list"),
            subcommands: [List.self, Add.self, Disable.self])
    }

    static var nameHelp: ArgumentHelp {
        ArgumentHelp(
            tr("Le nom, seul ou suivi de @CENTRE.", "The name, alone or followed by @CENTRE."), valueName: "name")
    }

    static var centreHelp: ArgumentHelp {
        ArgumentHelp(
            tr("Le centre (le pôle national sinon).", "The centre (the national desk otherwise)."), valueName: "slug")
    }

    /// The account meant by `NAME@SLUG`, or by a name and a centre apart.
    static func account(_ name: String, _ centre: String?) throws -> Account {
        let whole = centre == nil ? Account(name) : nil
        return Account(
            name: try Text.required(whole?.name ?? name, .name), centre: whole?.centre ?? centre ?? Centre.national)
    }
}

extension AccountDocument {
    var text: String { "\(name)@\(centre)  \(role.rawValue)\(disabled ? "  \(phrases.accountDisabled)" : "")" }
}

extension DeskOptions {
    func show(_ account: AccountDocument) {
        if json { Screen.json(account) } else { Screen.write(account.text) }
    }
}
