import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ShowCentreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: tr("Montre un centre.", "Shows a centre."),
            discussion: tr("Exemple : guichet centre show oriv", "Example: guichet centre show oriv"))
    }

    @Argument(help: ArgumentHelp(tr("Le centre.", "The centre."), valueName: "slug")) var slug: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        desk.show(
            CentreDocument(
                try connection.perform(ShowCentre(slug: slug)),
                settings: try connection.perform(ShowCentreSettings(slug: slug))))
    }
}
