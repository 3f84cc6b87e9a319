import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListCentresCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: tr("Liste les centres.", "Lists the centres."),
            discussion: tr("Exemple : guichet centre list", "Example: guichet centre list"))
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let list = CentresDocument(try desk.connection().perform(ListCentres()))
        if desk.json { return Screen.json(list) }
        Screen.write(
            Columns.table(
                list.centres.map { [$0.slug, $0.codes, $0.name] }, width: Screen.width,
                isCut: Screen.isTerminal))
    }
}
