import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct AskReceivedMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "ask", "Fait d'un courriel reçu une question, posée par son expéditeur.",
            "Makes a question of a mail that came in, asked by its sender.",
            example: "mail in ask 3 --territory Bobigny")
    }

    @OptionGroup var subject: MailSubject
    @Option(
        help: ArgumentHelp(
            tr(
                "Le territoire (sinon le premier que nomme le courriel).",
                "The place (else the first that the mail names)."),
            valueName: "place"))
    var territory: String?
    @Option(help: ArgumentHelp(tr("Le titre (sinon l'objet).", "The title (else the subject)."), valueName: "text"))
    var title: String?
    @Option(
        help: ArgumentHelp(
            tr("Le centre choisi parmi ceux du lieu.", "The centre chosen among those of the place."), valueName: "slug"
        ))
    var centre: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let verb = try AskReceivedMail(id: subject.id, territory: territory, title: title, centre: centre)
        let receipt = try desk.connection().perform(verb)
        let question = QuestionDocument(receipt.question, now: Date(), phrases)
        let page = ReceiptDocument(question: question, receipt: receipt, followUp: nil)
        if desk.json { return Screen.json(page) }
        Screen.write(page.text(way: "guichet show \(question.reference)"))
    }
}
