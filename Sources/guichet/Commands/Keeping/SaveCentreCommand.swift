import ArgumentParser
import Desk
import Documents
import Phrasebook

struct SaveCentreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: tr("Change un centre.", "Changes a centre."),
            discussion: tr(
                "Ce qui n'est pas donné reste. Les réglages d'un centre sont changés par ses agents ; --answer-days compte pour les questions à venir.\n\nExemple : guichet centre edit irev --website irev.fr",
                "What is not given stays. A centre's settings are changed by its agents; --answer-days counts for questions to come.\n\nExample: guichet centre edit irev --website irev.fr"
            ))
    }

    @Argument(help: ArgumentHelp(tr("Le centre.", "The centre."), valueName: "slug")) var slug: String
    @OptionGroup var facts: CentreFactOptions
    @OptionGroup var settings: CentreSettingOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let centre = try facts.applied(to: connection.perform(ShowCentre(slug: slug)))
        let saved = try connection.perform(
            SaveCentre(centre: centre, isNew: false, settings: settings.verb(slug)))
        desk.show(CentreDocument(saved, settings: try connection.perform(ShowCentreSettings(slug: slug))))
    }
}
