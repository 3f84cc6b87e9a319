import ArgumentParser
import Desk
import Documents
import Phrasebook

struct DisableAccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "disable", "Désactive un compte ; ce qu'il a fait reste.", "Disables an account; what it did stays.",
            example: "account disable Awa@profession-banlieue")
    }

    @OptionGroup var subject: AccountSubject
    @OptionGroup var sure: Sure
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let account = try subject.account()
        try sure.ask(
            tr(
                "Les jetons de \(account) ne vaudront plus, et ses sessions seront fermées.",
                "The tokens of \(account) will no longer hold, and its sessions will end."))
        desk.show(AccountDocument(try desk.connection().perform(DisableAccount(account: account))))
    }
}
