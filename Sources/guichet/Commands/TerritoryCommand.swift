import ArgumentParser
import Desk
import Foundation
import Phrasebook

struct TerritoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "territory", abstract: tr("La carte des territoires.", "The map of territories."),
            discussion: tr(
                "Exemple : guichet territory import v_commune_2026.csv",
                "Example: guichet territory import v_commune_2026.csv"),
            subcommands: [Import.self])
    }

    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr(
                    "Met la carte à jour avec des fichiers officiels.", "Brings the map up to date with official files."
                ),
                discussion: tr(
                    """
                    Lit, dans les formats de leurs producteurs, le COG de l'INSEE (communes, mouvements, départements, régions), \
                    les codes postaux de La Poste, les EPCI et les quartiers prioritaires. Montre ce qui changerait, puis \
                    l'applique en une seule transaction (sur un terminal, après accord ; --dry-run montre seulement).

                    Exemple : guichet territory import v_commune_2026.csv 019HexaSmal.csv --yes
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
            if desk.json { return Screen.json(changes) }
            let files = changes.files.map { "\($0.name)\(colon) \($0.format), \($0.rows)" }
            Screen.write((files + [phrases.upkeep.territories(changes), changes.dataVersion]).joined(separator: "\n"))
        }
    }
}

/// Asks for consent after a preview was shown.
struct Consent: ParsableArguments {
    @Flag(help: ArgumentHelp(tr("Applique sans demander.", "Applies without asking."))) var yes = false
    @Flag(help: ArgumentHelp(tr("Montre seulement ce qui changerait.", "Only shows what would change."))) var dryRun =
        false

    /// Whether the preview is shown: before a question on a terminal, or with `--dry-run`.
    func mustShow() -> Bool { dryRun || (Screen.isInteractive && !yes) }

    /// Asks on a terminal. Without a terminal, or with `--yes`, consent is given.
    func given() -> Bool {
        if dryRun { Screen.remark(phrases.upkeep.preview) }
        return !dryRun && (!mustShow() || Screen.agrees(tr("Appliquer ? [o/N] ", "Apply? [y/N] ")))
    }
}
