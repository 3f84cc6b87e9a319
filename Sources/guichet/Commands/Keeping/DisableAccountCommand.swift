import ArgumentParser
import Desk
import Documents

extension AccountCommand {
    struct Disable: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "disable", "Désactive un compte ; ce qu'il a fait reste.", "Disables an account; what it did stays.",
                example: "account disable Awa@profession-banlieue")
        }

        @Argument(help: AccountCommand.nameHelp) var name: String
        @Option(help: AccountCommand.centreHelp) var centre: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let account = try AccountCommand.account(name, centre)
            desk.show(AccountDocument(try desk.connection().perform(DisableAccount(account: account))))
        }
    }
}
