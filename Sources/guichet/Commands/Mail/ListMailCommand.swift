import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "list", "Liste les courriels, le plus récent à la fin.", "Lists the mails, the newest last.",
            example: "mail list --failed")
    }

    @Flag(
        help: ArgumentHelp(
            tr(
                "Ceux qui ne sont pas partis : refusés, abandonnés, ou essayés en vain.",
                "Those that were not sent: refused, given up, or tried in vain.")))
    var failed = false
    @Option(help: ArgumentHelp(tr("Le plus de courriels.", "The most mails."), valueName: "n")) var limit = 100
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try Limits.check(limit)
        let mails = try desk.connection().perform(ListMail(isFailed: failed, limit: limit))
        let document = MailsDocument(mails)
        if desk.json { return Screen.json(document) }
        guard !mails.isEmpty else { return Screen.remark(phrases.noMail) }
        Screen.write(
            Columns.table(
                document.mails.map(\.cells), headings: phrases.mailColumns, width: Screen.width,
                isCut: Screen.isTerminal))
    }
}
