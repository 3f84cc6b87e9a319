import ArgumentParser
import Desk
import Documents

struct DisableAccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "disable", "Désactive un compte ; ce qu'il a fait reste.", "Disables an account; what it did stays.",
            example: "account disable Awa@profession-banlieue")
    }

    @OptionGroup var subject: AccountSubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let account = try subject.account()
        desk.show(AccountDocument(try desk.connection().perform(DisableAccount(account: account))))
    }
}
