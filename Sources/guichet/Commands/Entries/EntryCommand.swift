import ArgumentParser
import Desk
import Documents
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

                Exemple : guichet entry list --centre profession-banlieue
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
                tr("La fiche : F-2026-00042, ou 42.", "The entry: F-2026-00042, or 42."), valueName: "ref"))
        var reference: String
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
        if json { return Screen.json(EntryDocument(entry)) }
        Screen.write(entry.isUnchanged ? phrases.lists.unchanged(entry.reference) : sentence)
    }

    func show(_ list: EntriesDocument, heading: String) {
        if json { return Screen.json(list) }
        let entries = list.entries
        Screen.write(entries.isEmpty ? heading : heading + "\n" + EntrySummaryDocument.table(entries))
    }
}
