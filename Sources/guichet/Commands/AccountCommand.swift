import ArgumentParser
import Desk

struct AccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "account", abstract: tr("Les comptes et leurs rôles.", "The accounts and their roles."),
            discussion: tr("Exemple : guichet account list", "Example: guichet account list"),
            subcommands: [List.self, Add.self, Disable.self])
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            help("list", "Liste les comptes.", "Lists the accounts.", example: "account list")
        }

        @OptionGroup var desk: DeskOptions

        func run() throws {
            let pages = try desk.counter().perform(ListAccounts()).map(AccountPage.init)
            if desk.json { return Screen.json(["accounts": pages]) }
            if !pages.isEmpty { Screen.write(pages.map(\.text).joined(separator: "\n")) }
        }
    }

    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "add", "Ajoute un compte, ou change son rôle.", "Adds an account, or changes its role.",
                example: "account add Awa --role agent --centre profession-banlieue")
        }

        @Argument(help: ArgumentHelp(tr("Le nom.", "The name."), valueName: "name")) var name: String
        @Option(
            help: ArgumentHelp(Role.allCases.map(\.rawValue).joined(separator: ", "), valueName: "role"),
            completion: .list(Role.allCases.map(\.rawValue)))
        var role = Role.agent.rawValue
        @Option(
            help: ArgumentHelp(
                tr("Le centre (le pôle national sinon).", "The centre (the national desk otherwise)."),
                valueName: "slug"))
        var centre = Centre.national
        @OptionGroup var desk: DeskOptions

        func run() throws {
            guard let known = Role(rawValue: role) else {
                throw Refusal.badChoice(role, known: Role.allCases.map(\.rawValue))
            }
            let account = Account(name: try Text.required(name, .name), centre: centre)
            desk.show(AccountPage(try desk.counter().perform(AddAccount(account: account, role: known))))
        }
    }

    struct Disable: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "disable", "Désactive un compte ; ce qu'il a fait reste.", "Disables an account; what it did stays.",
                example: "account disable Awa --centre profession-banlieue")
        }

        @Argument(help: ArgumentHelp(tr("Le nom.", "The name."), valueName: "name")) var name: String
        @Option(
            help: ArgumentHelp(
                tr("Le centre (le pôle national sinon).", "The centre (the national desk otherwise)."),
                valueName: "slug"))
        var centre = Centre.national
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let account = Account(name: try Text.required(name, .name), centre: centre)
            desk.show(AccountPage(try desk.counter().perform(DisableAccount(account: account))))
        }
    }
}

/// An account as shown.
private struct AccountPage: Encodable {
    let name: String
    let centre: String
    let role: Role
    let disabled: Bool

    init(_ record: AccountRecord) {
        name = record.account.name
        centre = record.account.centre
        role = record.role
        disabled = record.isDisabled
    }

    var text: String { "\(name)@\(centre)  \(role.rawValue)\(disabled ? tr("  désactivé", "  disabled") : "")" }
}

extension DeskOptions {
    fileprivate func show(_ page: AccountPage) {
        if json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
