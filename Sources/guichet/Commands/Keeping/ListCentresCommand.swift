import ArgumentParser
import Desk
import Documents
import Phrasebook

extension CentreCommand {
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr("Liste les centres.", "Lists the centres."),
                discussion: tr("Exemple : guichet centre list", "Example: guichet centre list"))
        }

        @OptionGroup var desk: DeskOptions

        func run() throws {
            let pages = try desk.connection().perform(ListCentres()).map { CentrePage($0) }
            if desk.json { return Screen.json(["centres": pages]) }
            Screen.write(
                Columns.table(
                    pages.map { [$0.centre.slug, $0.codes, $0.centre.name] }, width: Screen.width,
                    isCut: Screen.isTerminal))
        }
    }
}
