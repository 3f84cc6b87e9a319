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
            let pages = try desk.connection().perform(ListAccounts()).map(AccountPage.init)
            if desk.json { return Screen.json(["accounts": pages]) }
            if !pages.isEmpty { Screen.write(pages.map(\.text).joined(separator: "\n")) }
        }
    }

    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "add", "Ajoute un compte, ou change son rôle.", "Adds an account, or changes its role.",
                example: "account add Awa@profession-banlieue --role agent")
        }

        @Argument(help: AccountCommand.nameHelp) var name: String
        @Option(
            help: ArgumentHelp(Role.allCases.map(\.rawValue).joined(separator: ", "), valueName: "role"),
            completion: .list(Role.allCases.map(\.rawValue)))
        var role = Role.agent.rawValue
        @Option(help: AccountCommand.centreHelp) var centre: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            guard let known = Role(rawValue: role) else {
                throw Refusal.badChoice(role, known: Role.allCases.map(\.rawValue))
            }
            let account = try AccountCommand.account(name, centre)
            desk.show(AccountPage(try desk.connection().perform(AddAccount(account: account, role: known))))
        }
    }

    struct Disable: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "disable", "Désactive un compte ; ce qu'il a fait reste.", "Disables an account; what it did stays.",
                example: "account disable Awa@profession-banlieue")
        }

        @Argument(help: AccountCommand.nameHelp) var name: String
        @Option(help: AccountCommand.centreHelp) var centre: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let account = try AccountCommand.account(name, centre)
            desk.show(AccountPage(try desk.connection().perform(DisableAccount(account: account))))
        }
    }

    private static var nameHelp: ArgumentHelp {
        ArgumentHelp(
            tr("Le nom, seul ou suivi de @CENTRE.", "The name, alone or followed by @CENTRE."), valueName: "name")
    }

    private static var centreHelp: ArgumentHelp {
        ArgumentHelp(
            tr("Le centre (le pôle national sinon).", "The centre (the national desk otherwise)."), valueName: "slug")
    }

    /// The account meant by `NAME@SLUG`, or by a name and a centre apart.
    private static func account(_ name: String, _ centre: String?) throws -> Account {
        let whole = centre == nil ? Account(name) : nil
        return Account(
            name: try Text.required(whole?.name ?? name, .name), centre: whole?.centre ?? centre ?? Centre.national)
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
