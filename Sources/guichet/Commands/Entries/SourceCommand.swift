import ArgumentParser
import Desk
import Phrasebook

struct SourceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "source", abstract: tr("Les sources que les fiches citent.", "The sources that entries cite."),
            discussion: tr(
                "Exemple : guichet source changed \"décret n° 2014-1750\" --as Awa@profession-banlieue",
                "Example: guichet source changed \"décret n° 2014-1750\" --as Awa@profession-banlieue"),
            subcommands: [SourceChangedCommand.self])
    }
}
