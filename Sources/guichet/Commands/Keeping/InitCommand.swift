import ArgumentParser
import Documents
import Phrasebook
import Store

struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: tr(
                "Crée le guichet : la carte, les thèmes, l'annuaire des centres.",
                "Creates the desk: the map, the themes, the directory of centres."),
            discussion: tr(
                "Refait sur un guichet existant, ne change rien.\n\nExemple : guichet init --network 2012",
                "Done again on an existing desk, changes nothing.\n\nExample: guichet init --network 2012"))
    }

    @Option(
        help: ArgumentHelp(
            tr("L'annuaire de départ : 2012 ou 2026.", "The directory to begin with: 2012 or 2026."), valueName: "year"),
        completion: .list(["2012", "2026"]))
    var network = "2012"

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let path = try desk.path()
        let isNew = try Store.create(path: path, network: network)
        if isNew { Output.noteAct() }
        if desk.json {
            Screen.json(InitDocument(path: path, network: network, created: isNew))
        } else {
            Screen.write(isNew ? phrases.upkeep.created(path, network) : phrases.upkeep.alreadyThere(path))
        }
    }
}
