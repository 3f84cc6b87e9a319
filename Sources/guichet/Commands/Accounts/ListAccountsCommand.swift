import ArgumentParser
import Desk
import Documents

struct ListAccountsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help("list", "Liste les comptes.", "Lists the accounts.", example: "account list")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let list = AccountsDocument(try desk.connection().perform(ListAccounts()))
        if desk.json { return Screen.json(list) }
        if !list.accounts.isEmpty { Screen.write(list.accounts.map(\.text).joined(separator: "\n")) }
    }
}
