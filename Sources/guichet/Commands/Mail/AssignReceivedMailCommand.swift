import ArgumentParser
import Desk
import Documents
import Phrasebook

struct AssignReceivedMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "assign", "Range un courriel reçu dans une question, comme écrit par son demandeur.",
            "Puts a mail that came in on a question, as written by its asker.", example: "mail in assign 3 2026-00042")
    }

    @OptionGroup var subject: MailSubject
    @Argument(help: ArgumentHelp(tr("La question.", "The question."), valueName: "reference")) var reference: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let verb = AssignReceivedMail(id: subject.id, reference: reference)
        let page = ReceivedMailDocument(try desk.connection().perform(verb))
        if desk.json { return Screen.json(page) }
        Screen.write(phrases.mailAssigned(page.id, to: page.question ?? reference))
    }
}
