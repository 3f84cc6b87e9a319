import ArgumentParser
import Desk
import Phrasebook

struct UndoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "undo", "Annule votre dernier acte, s'il a moins de dix minutes.",
            "Takes back your last act, if it is less than ten minutes old.",
            example: "undo 42 --as Awa@profession-banlieue")
    }

    @Argument(
        help: ArgumentHelp(
            tr("La question (la dernière sinon).", "The question (the last one otherwise)."), valueName: "ref"))
    var reference: String?
    @OptionGroup var desk: DeskOptions

    func run() throws { desk.show(try desk.connection().perform(Undo(reference: reference))) }
}
