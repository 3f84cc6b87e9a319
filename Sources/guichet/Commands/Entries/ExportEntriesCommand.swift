import ArgumentParser
import Atlas
import Desk
import Phrasebook

struct ExportEntriesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: tr(
                "Écrit les fiches, dans une forme que guichet import relit sans perte.",
                "Writes the entries, in a form that guichet import reads back without loss."),
            discussion: tr(
                """
                json (sans rien dire) : un tableau, une fiche par ligne ; jsonl : un objet par ligne ; md : un document \
                Markdown ; csv. Rien du demandeur, des questions ni de l'histoire n'y est.

                Exemple : guichet entry export --format md > fiches.md
                """,
                """
                json (the default): an array, one entry a line; jsonl: one object a line; md: a Markdown document; csv. \
                Nothing of the asker, of the questions or of the history is in it.

                Example: guichet entry export --format md > entries.md
                """))
    }

    @Option(
        help: ArgumentHelp(EntryFormat.allCases.map(\.rawValue).joined(separator: ", "), valueName: "format"),
        completion: .list(EntryFormat.allCases.map(\.rawValue))) var format: String?
    @OptionGroup var excel: ExcelOption
    @Option(help: ArgumentHelp(tr("Ce centre.", "This centre."), valueName: "slug")) var centre: String?
    @Option(help: ArgumentHelp(tr("Ce thème.", "This theme."), valueName: "theme")) var theme: String?
    @Flag(
        help: ArgumentHelp(
            tr(
                "Aussi ce qui n'est pas publié, ou est retiré (agents).",
                "Also what is not published, or is retired (agents)."))) var all = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let known = EntryFormat.allCases.map(\.rawValue)
        let name = format ?? (excel.isGiven ? EntryFormat.csv : .json).rawValue
        guard let format = EntryFormat(rawValue: name) else { throw Refusal.badChoice(name, known: known) }
        guard format == .csv || !excel.isGiven else {
            throw Refusal.badChoice(name, known: [EntryFormat.csv.rawValue])
        }
        let connection = try desk.connection()
        var writer = EntryFileWriter(format: format, isForExcel: excel.isGiven)
        var position: Int64? = 0
        while let after = position {
            let part = try connection.perform(
                ExportEntries(centre: centre, theme: theme, everything: all, after: after))
            Screen.put(try part.records.map { try writer.text($0) }.joined())
            position = part.position
        }
        Screen.put(writer.end())
        if writer.cutCells > 0 { Screen.remark(phrases.cutInExcel(writer.cutCells)) }
    }
}
