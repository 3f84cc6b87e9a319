import ArgumentParser
import Desk
import Phrasebook

struct MergeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "merge", "Clôt une question comme doublon d'une autre ; les deux demandeurs auront la réponse.",
            "Closes a question as a duplicate of another; both askers get the answer.",
            example: "merge 43 --into 42 --as Awa@profession-banlieue")
    }

    @Argument(help: ArgumentHelp(tr("Le doublon.", "The duplicate."), valueName: "ref")) var reference: String
    @Option(help: ArgumentHelp(tr("La question qui reste.", "The question that stays."), valueName: "ref")) var into:
        String
    @OptionGroup var sure: Sure
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try sure.ask(
            tr(
                "\(reference) devient un doublon de \(into), pour son demandeur aussi.",
                "\(reference) becomes a duplicate of \(into), for its asker too."))
        desk.show(try desk.connection().perform(Merge(reference: reference, into: into, seen: seen.version)))
    }
}
