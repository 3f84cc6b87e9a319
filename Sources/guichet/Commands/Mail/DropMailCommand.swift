import ArgumentParser
import Desk
import Documents
import Phrasebook

struct DropMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "drop", "Retire un courriel : il ne sera pas envoyé.", "Drops a mail: it will not be sent.",
            example: "mail drop 3")
    }

    @OptionGroup var subject: MailSubject
    @OptionGroup var sure: Sure
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try sure.ask(tr("Le courriel \(subject.id) ne sera pas envoyé.", "Mail \(subject.id) will not be sent."))
        let page = MailDocument(try desk.connection().perform(DropMail(id: subject.id)))
        if desk.json { Screen.json(page) } else { Screen.write(phrases.mailDropped(page.id)) }
    }
}
