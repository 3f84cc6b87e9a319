import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListAttachmentsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "list", "Liste les pièces jointes d'une question ou d'une fiche.",
            "Lists the attachments of a question or an entry.", example: "attachment list 42")
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref")) var reference: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let list = try desk.connection().perform(ListAttachments(reference: reference))
        let page = AttachmentsDocument(list)
        if desk.json { return Screen.json(page) }
        guard !list.attachments.isEmpty else { return Screen.write(phrases.noAttachments(list.reference)) }
        Screen.write(page.attachments.map(\.text).joined(separator: "\n"))
    }
}
