import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ShowMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help("show", "Montre un courriel.", "Shows a mail.", example: "mail show 3")
    }

    @OptionGroup var subject: MailSubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let page = MailDocument(try desk.connection().perform(ShowMail(id: subject.id)))
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}

/// The argument that names a mail.
struct MailSubject: ParsableArguments {
    @Argument(help: ArgumentHelp(tr("Son numéro.", "Its number."), valueName: "number")) var id: Int64
}
