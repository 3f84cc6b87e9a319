import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListEntriesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "list", "Liste les fiches, celles à revoir d'abord en tête.",
            "Lists the entries, those to be reviewed first on top.", example: "entry list --status stale")
    }

    @Option(help: ArgumentHelp(tr("Ce centre.", "This centre."), valueName: "slug")) var centre: String?
    @Option(
        name: .customLong("status"),
        help: ArgumentHelp(
            tr("Cet état (répétable) : ", "This state (repeatable): ")
                + Entry.Status.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "status"),
        completion: .list(Entry.Status.allCases.map(\.rawValue)))
    var statuses: [String] = []
    @Option(help: ArgumentHelp(tr("Ce thème.", "This theme."), valueName: "theme")) var theme: String?
    @Option(help: ArgumentHelp(tr("Ce lieu.", "This place."), valueName: "place")) var territory: String?
    @Option(help: ArgumentHelp(tr("Combien au plus.", "How many at most."), valueName: "number")) var limit = 1_000
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try Limits.check(limit)
        let wanted = try statuses.map { try Entry.Status(named: $0) }
        let lines = try desk.connection().perform(
            ListEntries(
                centre: centre, statuses: Set(wanted), theme: theme, territory: territory,
                limit: Limits.oneMore(limit))
        )
        let (shown, next) = try Cursor.cut(lines, to: limit) { ListEntries.Place($0) }
        desk.show(
            EntriesDocument(entries: shown.map(EntrySummaryDocument.init), next: next),
            heading: phrases.entries.count(shown.count))
    }
}
