import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct ImportTerritoriesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: tr(
                "Met la carte à jour avec des fichiers officiels.", "Brings the map up to date with official files."
            ),
            discussion: tr(
                """
                Lit, dans les formats de leurs producteurs, le COG de l'INSEE (communes, mouvements, départements, régions), \
                les codes postaux de La Poste, les EPCI et les quartiers prioritaires. Montre ce qui changerait, puis \
                l'applique en une seule transaction (sur un terminal, après accord ; --dry-run montre seulement).

                Exemple : guichet territory import v_commune_2026.csv 019HexaSmal.csv --yes
                """,
                """
                Reads, in their producers' formats, INSEE's COG (communes, mouvements, départements, régions), La Poste's \
                postal codes, EPCI and quartiers prioritaires. Shows what would change, then \
                applies it in one transaction (on a terminal, once agreed to; --dry-run only shows).

                Example: guichet territory import v_commune_2026.csv 019HexaSmal.csv --yes
                """))
    }

    @Argument(help: ArgumentHelp(tr("Les fichiers.", "The files."), valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var consent: Consent
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let read = try files.map { path in
            ImportTerritories.File(name: URL(fileURLWithPath: path).lastPathComponent, data: try Files.read(path))
        }
        if consent.mustShow() { show(try connection.perform(ImportTerritories(files: read, activate: false))) }
        guard consent.given() else { return }
        show(try connection.perform(ImportTerritories(files: read, activate: true)))
    }

    private func show(_ changes: TerritoryChanges) {
        if desk.json { return Screen.json(TerritoryChangesDocument(changes)) }
        let files = changes.files.map { "\($0.name)\(phrases.colon) \($0.format), \($0.rows)" }
        Screen.write((files + [phrases.upkeep.territories(changes), changes.dataVersion]).joined(separator: "\n"))
    }
}
