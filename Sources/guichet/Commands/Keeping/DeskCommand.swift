import ArgumentParser
import Desk
import Phrasebook

struct DeskCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "desk",
            abstract: tr("Ce qui est réglé pour tout le guichet.", "What is set for the whole desk."),
            discussion: tr(
                """
                Réservé aux administrateurs. site-url : l'adresse du site, par laquelle commencent les liens ; le serveur ne \
                répond alors que sous ce nom, et sous ceux de cette machine.

                Exemple : guichet desk set site-url https://guichet.example.org
                """,
                """
                For administrators. site-url: the address of the site, which links begin with; the server then answers by that \
                name alone, and by those of this machine.

                Example: guichet desk set site-url https://guichet.example.org
                """),
            subcommands: [ShowDeskSettingsCommand.self, SetDeskSettingCommand.self, UnsetDeskSettingCommand.self])
    }
}

extension DeskOptions {
    func show(_ settings: DeskSettings) {
        if json { return Screen.json(settings.values) }
        if !settings.values.isEmpty {
            Screen.write(
                settings.values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: "\n"))
        }
    }
}
