import ArgumentParser
import Desk
import Phrasebook

struct CoverageCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "coverage",
            abstract: tr("La couverture du pays par le réseau.", "How the network covers the country."),
            discussion: tr("Exemple : guichet coverage check", "Example: guichet coverage check"),
            subcommands: [CheckCoverageCommand.self])
    }
}
