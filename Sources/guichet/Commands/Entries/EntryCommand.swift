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
                ListEntriesCommand.self, ShowEntryCommand.self, DraftEntryCommand.self, EditEntryCommand.self,
                SubmitEntryCommand.self, CheckEntryCommand.self, PublishEntryCommand.self, ReturnEntryCommand.self,
                VerifyEntryCommand.self, ReportEntryCommand.self, MarkAnsweredCommand.self, RetireEntryCommand.self,
                ShowEntryHistoryCommand.self, DiffEntryCommand.self, ExportEntriesCommand.self,
            ])
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
