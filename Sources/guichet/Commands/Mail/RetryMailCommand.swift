import ArgumentParser
import Desk
import Documents
import Phrasebook

struct RetryMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "retry", "Fait renvoyer un courriel qui n'est pas parti.", "Has a mail that was not sent tried again.",
            example: "mail retry 3")
    }

    @OptionGroup var subject: MailSubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let page = MailDocument(try desk.connection().perform(RetryMail(id: subject.id)))
        if desk.json { Screen.json(page) } else { Screen.write(phrases.mailRetried(page.id)) }
    }
}
