import ArgumentParser
import Desk
import Foundation
import Phrasebook

struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: tr("Importe des fiches d'un fichier JSON Lines.", "Imports entries from a JSON Lines file."),
            discussion: tr(
                """
                Un objet JSON par ligne : answer (ou text), et si on les a title (sinon le début de la réponse), id (ou _id), \
                question, sources, themes, territory, centre. Ce qui a déjà été importé (même id) est laissé. Une ligne mauvaise : rien n'est importé.

                Exemple : guichet import fiches.jsonl
                """,
                """
                One JSON object a line: answer (or text), and where known title (else the answer's beginning), id (or _id), \
                question, sources, themes, territory, centre. What was imported before (same id) is left. One bad line: nothing is imported.

                Example: guichet import entries.jsonl
                """))
    }

    @Argument(
        help: ArgumentHelp(
            tr("Le fichier ; - pour l'entrée standard.", "The file; - for standard input."), valueName: "file"),
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

    /// Entries in one transaction: few enough for others to write in between.
    private static let batch = 2_000

    func run() throws {
        let counter = try desk.counter()
        let records = try EntryLines.read(file)
        _ = try counter.perform(ImportEntries(records: records, centre: centre, set: set, activate: false))
        var imported = 0
        var known = 0
        for start in stride(from: 0, to: records.count, by: Self.batch) {
            let batch = Array(records[start..<min(start + Self.batch, records.count)])
            let reply = try counter.perform(ImportEntries(records: batch, centre: centre, set: set, activate: true))
            imported += reply.imported
            known += reply.known
            Progress.show(start + batch.count, of: records.count)
        }
        let total = ImportedEntries(imported: imported, known: known)
        if desk.json { Screen.json(total) } else { Screen.write(phrases.upkeep.imported(total)) }
    }
}

/// A JSON Lines file of entries.
enum EntryLines {
    /// - Throws: `Refusal.damagedFile` with the lines that cannot be read.
    static func read(_ path: String) throws -> [EntryRecord] {
        let data = path == "-" ? try FileHandle.standardInput.readToEnd() ?? Data() : try Files.read(path)
        let decoder = JSONDecoder()
        var records: [EntryRecord] = []
        var damages: [Damage] = []
        for (number, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do {
                records.append(try decoder.decode(EntryRecord.self, from: Data(line)))
            } catch {
                damages.append(Damage(place: .line(number + 1), reason: reason(error)))
            }
        }
        guard damages.isEmpty else {
            let name = URL(fileURLWithPath: path).lastPathComponent
            throw Refusal.damagedFile(
                FileDamage(file: name, damages: Array(damages.prefix(FileDamage.kept)), total: damages.count))
        }
        return records
    }

    private static func reason(_ error: any Error) -> Damage.Reason {
        switch error {
        case DecodingError.keyNotFound(let key, _): .value(column: key.stringValue, value: "")
        case DecodingError.typeMismatch(_, let context):
            .value(column: context.codingPath.last?.stringValue ?? "JSON", value: "")
        case let refusal as Refusal: .text(refusal)
        default: .json
        }
    }
}

/// How far a long work is, on a terminal.
enum Progress {
    static func show(_ done: Int, of total: Int) {
        guard isatty(STDERR_FILENO) == 1, total > 0 else { return }
        let width = 40
        let filled = done * width / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        FileHandle.standardError.write(Data("\r\(bar) \(done)/\(total)\(done == total ? "\n" : "")".utf8))
    }

    /// How much of a work is done whose end is not known, on a terminal.
    static func tell(_ done: Int) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data("\r\(done)".utf8))
    }
}
