import ArgumentParser
import Atlas
import Desk
import Documents
import Foundation
import Phrasebook

struct ImportEntriesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: tr(
                "Importe des fiches d'un fichier : JSON, Markdown ou CSV.",
                "Imports entries from a file: JSON, Markdown or CSV."),
            discussion: tr(
                """
                Ce que guichet entry export écrit, ou un jeu fait ailleurs : un objet JSON par ligne, answer (ou text), et si on les a title (sinon le début de la réponse), id (ou _id), \
                question, sources, themes, territory, audience, centre ; ou un CSV avec ces colonnes. Ce qui a déjà été importé (même id, ou sans id le même texte) est laissé. Une ligne mauvaise : rien n'est importé. S'il s'arrête en route, relancez-le : rien ne vient deux fois.

                Exemple : guichet import fiches.jsonl
                """,
                """
                What guichet entry export writes, or a set made elsewhere: one JSON object a line, answer (or text), and where known title (else the answer's beginning), id (or _id), \
                question, sources, themes, territory, audience, centre; or a CSV with these columns. What was imported before (same id, or without one the same text) is left. One bad line: nothing is imported. If it stops half-way, run it again: nothing comes twice.

                Example: guichet import entries.jsonl
                """))
    }

    @Argument(
        help: ArgumentHelp(
            tr("Le fichier ; - pour l'entrée standard.", "The file; - for standard input."), valueName: "file"),
        completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            tr("Le centre des fiches qui n'en disent pas.", "The centre of entries that name none."), valueName: "slug")
    ) var centre: String?

    @Option(
        help: ArgumentHelp(
            tr(
                "Le nom du jeu de fiches, pour que les identifiants de deux jeux ne se confondent pas.",
                "The name of the set, so that the identifiers of two sets are not taken for each other."),
            valueName: "name"))
    var set: String?

    @OptionGroup var desk: DeskOptions

    /// Entries in one transaction: it takes about a second, after which other processes can write.
    private static let batch = 8_000

    func run() throws {
        let connection = try desk.connection()
        let data = file == "-" ? try FileHandle.standardInput.readToEnd() ?? Data() : try Files.read(file)
        let name =
            file == "-"
            ? phrases.importedInput
            : URL(fileURLWithPath: file).lastPathComponent
        let entries = try EntryFile.placed(data, name: name)
        let records = entries.map(\.record)
        let unlinked: [String]
        do {
            unlinked = try connection.perform(
                ImportEntries(records: records, centre: centre, set: set, activate: false)
            ).unlinked
        } catch let refusal as Refusal { throw ImportDamage(file: name, entries: entries).located(refusal) }
        var (imported, known) = (0, 0)
        var placed: [ImportedEntries.Placed] = []
        do {
            for start in stride(from: 0, to: records.count, by: Self.batch) {
                let batch = Array(records[start..<min(start + Self.batch, records.count)])
                let reply = try connection.perform(
                    ImportEntries(records: batch, centre: centre, set: set, activate: true))
                imported += reply.imported
                known += reply.known
                placed += reply.entries
                Progress.show(start + batch.count, of: records.count)
            }
            let linking = LinkEntries(records, as: placed)
            if !linking.links.isEmpty { _ = try connection.perform(linking) }
        } catch  where imported + known > 0 {
            throw PartialImport(done: imported + known, total: records.count, cause: error)
        }
        let total = ImportedEntries(imported: imported, known: known)
        if desk.json {
            Screen.json(ImportDocument(total, unlinked: unlinked))
        } else {
            Screen.write(phrases.upkeep.imported(total))
        }
        say(unlinked, entries)
    }

    /// Says where the file names entries that neither it nor the desk has.
    private func say(_ unlinked: [String], _ entries: [PlacedEntry]) {
        guard !unlinked.isEmpty else { return }
        let unknown = Set(unlinked)
        for entry in entries {
            for (column, names) in [
                ("see_also", entry.record.seeAlso), ("replaced_by", [entry.record.replacedBy].compactMap(\.self)),
            ] {
                for name in names where unknown.contains(name) {
                    Screen.remark(phrases.upkeep.unlinked(entry.place, entry.written(column), name))
                }
            }
        }
    }
}

/// An import that stopped half-way. The acknowledged entries are stored; importing the same file again skips them.
struct PartialImport: Error {
    let done: Int
    let total: Int
    let cause: any Error
}
