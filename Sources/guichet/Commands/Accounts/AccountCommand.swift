import ArgumentParser
import Desk
import Documents
import Phrasebook

struct AccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "account", abstract: tr("Les comptes et leurs rôles.", "The accounts and their roles."),
            discussion: tr("Exemple : guichet account list", "Example: guichet account list"),
            subcommands: [
                ListAccountsCommand.self, AddAccountCommand.self, EditAccountCommand.self, DisableAccountCommand.self,
                SetNoticesCommand.self,
            ])
    }
}

extension AccountDocument {
    var text: String {
        ["\(name)@\(centre)", role.rawValue, email, disabled ? phrases.accountDisabled : nil].compactMap(\.self)
            .joined(separator: "  ")
    }
}

extension DeskOptions {
    func show(_ account: AccountDocument) {
        if json { Screen.json(account) } else { Screen.write(account.text) }
    }
}
