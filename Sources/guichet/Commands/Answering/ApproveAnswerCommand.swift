import ArgumentParser
import Desk
import Phrasebook

struct ApproveAnswerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "approve", "Envoie une réponse relue.", "Sends an answer that was read a second time.",
            example: "approve 42 --as Bo@profession-banlieue")
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref")) var reference: String
    @OptionGroup var sure: Sure
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try sure.ask(
            tr("La réponse à \(reference) part au demandeur.", "The answer to \(reference) goes to the asker."))
        desk.show(try desk.connection().perform(ApproveAnswer(reference: reference, seen: seen.version)).question)
    }
}
