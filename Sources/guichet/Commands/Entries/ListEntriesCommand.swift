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
    @Option(
        help: ArgumentHelp(tr("Combien au plus (sinon toutes).", "How many at most (else all)."), valueName: "number"))
    var limit: Int?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        if let limit { try Limits.check(limit) }
        let wanted = try Set(statuses.map { try Entry.Status(named: $0) })
        let lines = try read(wanted, desk.connection())
        let (shown, next) = try Cursor.cut(lines, to: limit ?? lines.count) { ListEntries.Place($0) }
        desk.show(
            EntriesDocument(entries: shown.map(EntrySummaryDocument.init), next: next),
            heading: phrases.entries.count(shown.count))
        if next != nil, !desk.json { Screen.remark(phrases.moreThanShown) }
    }

    /// Page by page to the end, or to one more than the limit.
    private func read(_ statuses: Set<Entry.Status>, _ connection: DeskConnection) throws -> [EntrySummary] {
        let most = limit.map(Limits.oneMore)
        var lines: [EntrySummary] = []
        while true {
            let size = min(Self.pageSize, most.map { $0 - lines.count } ?? Self.pageSize)
            let page = try connection.perform(
                ListEntries(
                    centre: centre, statuses: statuses, theme: theme, territory: territory,
                    after: lines.last.map { ListEntries.Place($0) }, limit: size))
            lines += page
            if page.count < size || lines.count == most { return lines }
        }
    }

    private static let pageSize = Bounds.limit.upperBound
}
