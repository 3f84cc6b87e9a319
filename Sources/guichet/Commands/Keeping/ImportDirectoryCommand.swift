import ArgumentParser
import Atlas
import Desk
import Documents
import Foundation
import Phrasebook

struct ImportDirectoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: tr("Reprend un annuaire.", "Takes over a directory."),
            discussion: tr(
                """
                Un fichier CSV, une ligne par centre : slug, name, scope, legal_form, founded, departements (codes séparés \
                par des espaces), from, until, website, notes, confidence. Montre ce qui change, et l'applique.

                Exemple : guichet centre import annuaire.csv --yes
                """,
                """
                A CSV file, one line a centre: slug, name, scope, legal_form, founded, departements (codes separated by \
                spaces), from, until, website, notes, confidence. Shows what changes, and applies it.

                Example: guichet centre import directory.csv --yes
                """))
    }

    @Argument(help: ArgumentHelp(tr("L'annuaire.", "The directory."), valueName: "file"), completion: .file())
    var file: String
    @OptionGroup var consent: Consent
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let centres = try Directory.read(Files.read(file), name: URL(fileURLWithPath: file).lastPathComponent)
        if consent.mustShow() { show(try connection.perform(ImportDirectory(centres: centres, activate: false))) }
        guard consent.given() else { return }
        show(try connection.perform(ImportDirectory(centres: centres, activate: true)))
    }

    private func show(_ changes: DirectoryChanges) {
        if desk.json {
            Screen.json(DirectoryChangesDocument(changes))
        } else {
            Screen.write(phrases.upkeep.directory(changes))
        }
    }
}
