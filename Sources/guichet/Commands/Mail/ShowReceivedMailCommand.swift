import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct ShowReceivedMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "show", "Montre un courriel reçu, avec son texte entier.",
            "Shows a mail that came in, with its whole text.",
            example: "mail in show 3")
    }

    @OptionGroup var subject: MailSubject
    @Flag(
        help: ArgumentHelp(
            tr("Le courriel tel qu'il est arrivé, pièces jointes comprises.", "The mail as it came, files included.")))
    var raw = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let text = try desk.connection().perform(ShowReceivedMail(id: subject.id, isRaw: raw))
        if let raw = text.raw { return try FileHandle.standardOutput.write(contentsOf: raw) }
        let page = ReceivedTextDocument(text)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
