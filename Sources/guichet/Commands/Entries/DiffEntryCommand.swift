import ArgumentParser
import Desk
import Documents
import Phrasebook

struct DiffEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "diff", "Montre ce qui a changé d'une révision à l'autre (ou à la dernière).",
            "Shows what changed from one revision to another (or to the last).",
            example: "entry diff F-2026-00042 --from 1 --to 3 --as Awa@profession-banlieue")
    }

    @OptionGroup var subject: EntrySubject
    @Option(
        help: ArgumentHelp(
            tr("La révision d'avant (la précédente sinon).", "The revision before (the one before it otherwise)."),
            valueName: "number")) var from: Int?
    @Option(
        help: ArgumentHelp(
            tr("La révision d'après (la dernière sinon).", "The revision after (the last otherwise)."),
            valueName: "number")) var to: Int?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let revisions = try desk.connection().perform(ShowEntryHistory(reference: subject.reference)).revisions
        let last = try find(to ?? revisions.last?.number ?? 1, revisions)
        let first = try find(from ?? max(1, last.number - 1), revisions)
        let page = DifferenceDocument(from: first, to: last)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }

    private func find(_ number: Int, _ revisions: [EntryRevision]) throws(Refusal) -> EntryRevision {
        guard let revision = revisions.first(where: { $0.number == number }) else {
            throw .badChoice(String(number), known: revisions.map { String($0.number) })
        }
        return revision
    }
}
