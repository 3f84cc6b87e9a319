import ArgumentParser
import Desk
import Foundation
import Phrasebook

struct EntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "entry",
            abstract: tr("Les fiches de la base de connaissances.", "The knowledge base's entries."),
            discussion: tr(
                """
                Une fiche est rédigée (draft), soumise (submit), relue par quelqu'un d'autre qui la publie (publish) ou la \
                renvoie (return), vérifiée chaque année (verify), et un jour retirée (retire).

                Exemple : guichet entry list --centre profession-banlieue
                """,
                """
                An entry is drafted (draft), submitted (submit), read by someone else who publishes it (publish) or returns it \
                (return), verified every year (verify), and one day retired (retire).

                Example: guichet entry list --centre profession-banlieue
                """),
            subcommands: [
                List.self, Show.self, Draft.self, Edit.self, Submit.self, Check.self, Publish.self, Return.self,
                Verify.self, Report.self, Answered.self, Retire.self, Log.self, Diff.self, Export.self,
            ])
    }

    /// The argument that names an entry.
    struct Subject: ParsableArguments {
        @Argument(
            help: ArgumentHelp(
                tr("La fiche : F-2026-00042, ou 42.", "The entry: F-2026-00042, or 42."), valueName: "ref"))
        var reference: String
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "list", "Liste les fiches, celles à revoir d'abord en tête.",
                "Lists the entries, those to be reviewed first on top.", example: "entry list --status stale")
        }

        @Option(help: ArgumentHelp(tr("Ce centre.", "This centre."), valueName: "slug")) var centre: String?
        @Option(
            name: .customLong("status"),
            help: ArgumentHelp(
                tr("Cet état (répétable) : ", "This state (repeatable): ")
                    + Entry.Status.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "status"),
            completion: .list(Entry.Status.allCases.map(\.rawValue)))
        var statuses: [String] = []
        @Option(help: ArgumentHelp(tr("Ce thème.", "This theme."), valueName: "theme")) var theme: String?
        @Option(help: ArgumentHelp(tr("Ce lieu.", "This place."), valueName: "place")) var territory: String?
        @Option(help: ArgumentHelp(tr("Combien au plus.", "How many at most."), valueName: "number")) var limit = 1_000
        @OptionGroup var desk: DeskOptions

        func run() throws {
            try Limits.check(limit)
            let wanted = try statuses.map { text throws(Refusal) in
                guard let status = Entry.Status(rawValue: text) else {
                    throw .badChoice(text, known: Entry.Status.allCases.map(\.rawValue))
                }
                return status
            }
            let lines = try desk.connection().perform(
                ListEntries(
                    centre: centre, statuses: Set(wanted), theme: theme, territory: territory, limit: limit)
            ).map(EntryLine.init)
            desk.show(lines, heading: phrases.entries.count(lines.count))
        }
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            help("show", "Montre une fiche.", "Shows an entry.", example: "entry show F-2026-00042")
        }

        @OptionGroup var subject: Subject
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let page = EntryPage(try desk.connection().perform(ShowEntry(reference: subject.reference)))
            if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        }
    }

    struct Log: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "log", "Montre l'histoire d'une fiche, pour les agents.", "Shows an entry's history, for agents.",
                example: "entry log F-2026-00042 --as Awa@profession-banlieue")
        }

        @OptionGroup var subject: Subject
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let page = EntryHistoryPage(
                try desk.connection().perform(ShowEntryHistory(reference: subject.reference)))
            if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        }
    }

    struct Diff: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "diff", "Montre ce qui a changé d'une révision à l'autre (ou à la dernière).",
                "Shows what changed from one revision to another (or to the last).",
                example: "entry diff F-2026-00042 --from 1 --to 3 --as Awa@profession-banlieue")
        }

        @OptionGroup var subject: Subject
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
            let page = DifferencePage(from: first, to: last)
            if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        }

        private func find(_ number: Int, _ revisions: [EntryRevision]) throws(Refusal) -> EntryRevision {
            guard let revision = revisions.first(where: { $0.number == number }) else {
                throw .badChoice(String(number), known: revisions.map { String($0.number) })
            }
            return revision
        }
    }
}

/// The sentence that a command prints after it changed an entry.
enum EntryDone {
    /// The entry's status after it was written, submitted or published.
    static func published(_ entry: Entry) -> String {
        let standing = entry.custody.standing
        if standing.proposal != nil { return phrases.entries.proposedFor(entry.reference) }
        switch entry.status {
        case .draft: return phrases.entries.drafted(entry.reference)
        case .review where standing.reader != nil: return phrases.entries.submittedToNational(entry.reference)
        case .review: return phrases.entries.submitted(entry.reference)
        default:
            let isAlone = standing.reviewer.map(standing.isWritten) ?? false
            return isAlone ? phrases.entries.publishedAlone(entry.reference) : phrases.lists.published(entry.reference)
        }
    }
}

extension DeskOptions {
    func show(_ entry: Entry, _ sentence: String) {
        if json { return Screen.json(EntryPage(entry)) }
        Screen.write(entry.isUnchanged ? phrases.lists.unchanged(entry.reference) : sentence)
    }

    func show(_ entries: [EntryLine], heading: String) {
        if json { return Screen.json(["entries": entries]) }
        Screen.write(entries.isEmpty ? heading : heading + "\n" + EntryLine.table(entries))
    }
}
