import ArgumentParser
import Desk

extension AccountCommand {
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
}
