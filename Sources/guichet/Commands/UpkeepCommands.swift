import ArgumentParser
import Desk
import Phrasebook
import Store

struct ReindexCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reindex", abstract: tr("Reconstruit l'index de recherche.", "Rebuilds the search index."),
            discussion: tr("Exemple : guichet reindex", "Example: guichet reindex"))
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        try desk.store().reindex { Progress.show($0, of: $1) }
        if desk.json { Screen.json(["reindexed": true]) } else { Screen.write(phrases.upkeep.reindexed) }
    }
}

struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "doctor",
            abstract: tr("Cherche des dégâts dans le fichier du guichet.", "Looks for damage in the desk's file."),
            discussion: tr(
                "Le contrôle de SQLite, l'index comparé aux textes, l'état des questions comparé à leur histoire.\n\nExemple : guichet doctor",
                "SQLite's own check, the index against the texts, the questions' states against their histories.\n\nExample: guichet doctor"
            ))
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let damage = try desk.store().examine()
        if desk.json {
            Screen.json(["damage": damage])
        } else {
            Screen.write(damage.isEmpty ? phrases.upkeep.sound : damage.joined(separator: "\n"))
            if damage.contains(where: { $0.hasPrefix("index: ") }) {
                Screen.write(phrases.refusal(.damagedIndex).remedy)
            }
        }
        if !damage.isEmpty { throw ExitCode(1) }
    }
}
