import ArgumentParser
import Desk
import Documents

struct AddAccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "add", "Ajoute un compte, ou change son rôle.", "Adds an account, or changes its role.",
            example: "account add Awa@profession-banlieue --email awa@example.org")
    }

    @OptionGroup var subject: AccountSubject
    @Option(
        help: ArgumentHelp(Role.allCases.map(\.rawValue).joined(separator: ", "), valueName: "role"),
        completion: .list(Role.allCases.map(\.rawValue)))
    var role = Role.agent.rawValue
    @Option(
        help: ArgumentHelp(
            tr("L'adresse où lui écrire.", "The address to write to."), valueName: "address"))
    var email: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let known = try Role(named: role)
        let account = try subject.account()
        desk.show(
            AccountDocument(try desk.connection().perform(AddAccount(account: account, role: known, email: email))))
    }
}
