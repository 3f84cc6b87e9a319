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
            subcommands: [Export.self, Erase.self, RequestErasure.self, Rest.self, List.self])
    }

    /// The argument that names a person by their e-mail address.
    struct Address: ParsableArguments {
        @Argument(
            help: ArgumentHelp(
                tr("L'adresse électronique du demandeur.", "The asker's e-mail address."), valueName: "email"))
        var email: String
    }
}
