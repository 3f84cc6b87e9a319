import ArgumentParser
import Atlas
import Desk
import Phrasebook

struct ExportDirectoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: tr(
                "Écrit l'annuaire, dans la forme que centre import lit.",
                "Writes the directory, in the form centre import reads."),
            discussion: tr(
                "Exemple : guichet centre export > annuaire.csv", "Example: guichet centre export > directory.csv"))
    }

    @OptionGroup var excel: ExcelOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let centres = try desk.connection().perform(ListCentres())
        Screen.put(Directory.write(centres, isForExcel: excel.isGiven))
    }
}
