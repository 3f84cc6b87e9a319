import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct CorrectAddressCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "correct-address",
            "Corrige l'adresse du demandeur, à sa demande : ce qui n'est pas arrivé repart à la nouvelle, et les liens des courriels envoyés à l'ancienne ne marchent plus.",
            "Corrects the asker's address, at their word: what did not arrive goes to the new one, and the links in mails to the old one no longer work.",
            example: "correct-address 42 lea@example.org --as Awa@profession-banlieue")
    }

    @Argument(help: ArgumentHelp(tr("La question.", "The question."), valueName: "ref")) var reference: String
    @Argument(help: ArgumentHelp(tr("La bonne adresse.", "The right address."), valueName: "address"))
    var email: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let question = try desk.connection().perform(CorrectAddress(reference: reference, email: email))
        let document = QuestionDocument(question, now: Date(), phrases)
        if desk.json {
            Screen.json(document)
        } else {
            Screen.write(phrases.addressCorrected(question.reference, isUnchanged: question.isUnchanged))
        }
    }
}
