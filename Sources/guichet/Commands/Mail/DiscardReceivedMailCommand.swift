import ArgumentParser
import Desk
import Documents
import Phrasebook

struct DiscardReceivedMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "discard", "Écarte un courriel reçu, avec un motif.", "Discards a mail that came in, with a reason.",
            example: "mail in discard 3 --reason Publicité")
    }

    @OptionGroup var subject: MailSubject
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let verb = try DiscardReceivedMail(id: subject.id, reason: reason)
        let page = ReceivedMailDocument(try desk.connection().perform(verb))
        if desk.json { Screen.json(page) } else { Screen.write(phrases.receivedDiscarded(page.id)) }
    }
}
