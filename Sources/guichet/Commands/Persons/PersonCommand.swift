import ArgumentParser
import Desk
import Phrasebook

struct PersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "person", abstract: tr("Les données personnelles.", "Personal data."),
            discussion: tr(
                "Exemple : guichet person export awa@exemple.fr --as Awa@national",
                "Example: guichet person export awa@exemple.fr --as Awa@national"),
            subcommands: [
                ExportPersonCommand.self, ErasePersonCommand.self, RequestErasureCommand.self,
                SettleRemaindersCommand.self, ListPersonsCommand.self,
            ])
    }
}
