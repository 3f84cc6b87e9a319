import ArgumentParser
import Desk
import Documents
import Phrasebook

struct CentreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "centre", abstract: tr("L'annuaire des centres.", "The directory of centres."),
            discussion: tr("Exemple : guichet centre list", "Example: guichet centre list"),
            subcommands: [
                ListCentresCommand.self, ShowCentreCommand.self, AddCentreCommand.self, SaveCentreCommand.self,
                ImportDirectoryCommand.self, ExportDirectoryCommand.self,
            ])
    }
}

extension DeskOptions {
    func show(_ centre: CentreDocument) {
        if json { Screen.json(centre) } else { Screen.write(centre.text) }
    }
}
