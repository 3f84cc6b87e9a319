import ArgumentParser
import Desk
import Phrasebook

struct TerritoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "territory", abstract: tr("La carte des territoires.", "The map of territories."),
            discussion: tr(
                "Exemple : guichet territory import v_commune_2026.csv",
                "Example: guichet territory import v_commune_2026.csv"),
            subcommands: [ImportTerritoriesCommand.self])
    }
}
