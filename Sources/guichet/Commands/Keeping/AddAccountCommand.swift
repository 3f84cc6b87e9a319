import ArgumentParser
import Desk
import Documents

struct AddAccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "add", "Ajoute un compte, ou change son rôle.", "Adds an account, or changes its role.",
            example: "account add Awa@profession-banlieue --role agent")
    }

    @OptionGroup var subject: AccountSubject
    @Option(
        help: ArgumentHelp(Role.allCases.map(\.rawValue).joined(separator: ", "), valueName: "role"),
        completion: .list(Role.allCases.map(\.rawValue)))
    var role = Role.agent.rawValue
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let known = try Role(named: role)
        let account = try subject.account()
        desk.show(AccountDocument(try desk.connection().perform(AddAccount(account: account, role: known))))
    }
}
