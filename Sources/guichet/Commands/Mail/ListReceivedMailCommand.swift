import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListReceivedMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "list", "Liste les courriels reçus qui attendent, le plus récent à la fin.",
            "Lists the mails that came in and wait, the newest last.", example: "mail in list --all")
    }

    @Flag(
        help: ArgumentHelp(
            tr("Ceux qui sont rangés ou écartés aussi.", "Those that are placed or discarded too.")))
    var all = false
    @Option(help: ArgumentHelp(tr("Le plus de courriels.", "The most mails."), valueName: "n")) var limit = 100
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try Limits.check(limit)
        let mails = try desk.connection().perform(ListReceivedMail(isWhole: all, limit: limit))
        let document = ReceivedMailsDocument(mails)
        if desk.json { return Screen.json(document) }
        guard !mails.isEmpty else {
            return Screen.remark(all ? phrases.noReceivedMailAtAll : phrases.noReceivedMail)
        }
        Screen.write(
            Columns.table(
                document.mails.map(\.cells), headings: phrases.receivedColumns, width: Screen.width,
                isCut: Screen.isTerminal))
    }
}
