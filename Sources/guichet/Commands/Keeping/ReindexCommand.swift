import ArgumentParser
import Desk
import Documents
import Phrasebook
import Store

struct ReindexCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reindex", abstract: tr("Reconstruit l'index de recherche.", "Rebuilds the search index."),
            discussion: tr("Exemple : guichet reindex", "Example: guichet reindex"))
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        try desk.store().reindex { Progress.show($0, of: $1) }
        Output.noteAct()
        if desk.json { Screen.json(ReindexDocument()) } else { Screen.write(phrases.upkeep.reindexed) }
    }
}
