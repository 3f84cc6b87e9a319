import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct ListAuditCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "audit",
            abstract: tr(
                "Liste ce dont le guichet rend compte : connexions, accès, réglages, exports, effacements.",
                "Lists what the desk accounts for: sign-ins, access, settings, exports, erasures."),
            discussion: tr(
                """
                Pour les administrateurs. Une ligne ne change ni ne s'efface, et ne contient ni texte, ni secret, ni demandeur. \
                Les connexions refusées sont comptées ensemble, au plus une ligne toutes les dix minutes.

                Exemple : guichet audit --since 2026-11-01 --as Nadia@national
                """,
                """
                For administrators. No line is ever changed or deleted, and none holds a text, a secret or an asker. Sign-ins \
                that were refused are counted together, at most a line every ten minutes.

                Example: guichet audit --since 2026-11-01 --as Nadia@national
                """))
    }

    @Option(
        help: ArgumentHelp(
            tr("Depuis ce jour (2026, 2026-11 ou 2026-11-28).", "Since that day (2026, 2026-11 or 2026-11-28)."),
            valueName: "date"))
    var since: String?
    @Option(
        help: ArgumentHelp(
            tr("Ce que ce compte a fait, ou qui lui a été fait.", "What this account did, or was done to it."),
            valueName: "name@centre"))
    var account: String?
    @Option(
        help: ArgumentHelp(tr("Le plus de lignes, les dernières.", "The most lines, the last ones."), valueName: "n"))
    var limit = 100
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try Limits.check(limit)
        let day = try Dates.beginning(since)
        let wanted = try account.map { text in
            guard let account = Account(text) else { throw Refusal.badIdentity(text) }
            return account
        }
        let read = try desk.connection().perform(
            ListAudit(since: day?.startOfDay, account: wanted, limit: Limits.oneMore(limit)))
        // The newest lines, the last one at the end.
        let lines = Array(read.suffix(limit))
        let isCut = read.count > lines.count
        if desk.json { return Screen.json(AuditDocument(lines, isCut: isCut)) }
        guard !lines.isEmpty else { return Screen.remark(phrases.noDeeds) }
        let rows = lines.map { line in
            [
                phrases.moment(line.at), phrases.actor(of: line),
                phrases.deed(line.deed),
                [line.subject, line.number.map(String.init)].compactMap { $0 }.joined(separator: " "),
            ]
        }
        Screen.write(Columns.table(rows, headings: phrases.auditColumns, width: Screen.width, isCut: Screen.isTerminal))
        if isCut { Screen.remark(phrases.olderDeeds) }
    }
}
