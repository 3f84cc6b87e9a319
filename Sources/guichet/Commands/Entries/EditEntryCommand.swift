import ArgumentParser
import Desk
import Documents
import Phrasebook

struct EditEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "edit", "Réécrit une fiche ; d'une fiche publiée, propose une révision.",
            "Rewrites an entry; of a published one, proposes a revision.",
            example: "entry edit F-2026-00042 --title \"Un autre titre\" --as Awa@profession-banlieue")
    }

    @OptionGroup var subject: EntrySubject
    @OptionGroup var options: EntryOptions
    @Option(
        help: ArgumentHelp(
            tr("Part de cette révision.", "Begins with this revision."), valueName: "number"))
    var revision: Int?
    @OptionGroup var attach: AttachOption
    @Option(
        name: .customLong("detach"),
        help: ArgumentHelp(
            tr(
                "Retire la pièce jointe de ce numéro (répétable).",
                "Takes off the attachment of this number (repeatable)."), valueName: "number"))
    var detached: [Int] = []
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let files = try attach.files()
        let connection = try desk.connection()
        let history = try connection.perform(ShowEntryHistory(reference: subject.reference))
        let entry = history.entry
        let send = { (form: EntryForm) in
            try connection.perform(
                EditEntry(
                    reference: entry.reference, form: form, seen: seen.version ?? entry.custody.version,
                    attachments: files, detached: detached.isEmpty ? nil : detached))
        }
        let refuse: () throws -> Entry = { throw Refusal.noEditor }
        // Files alone need no editor.
        let isOfFiles = (files != nil || !detached.isEmpty) && !options.isGiven
        let edited =
            try isOfFiles
            ? send(start(history))
            : options.written(start(history), template: template(entry, connection), unwritten: refuse, use: send)
        try ReadingOptions.remark(edited, connection)
        let isProposed = edited.custody.standing.proposal != nil
        desk.show(
            edited,
            isProposed ? phrases.entries.proposedFor(edited.reference) : phrases.entries.edited(edited.reference))
    }

    private func start(_ history: EntryHistory) throws(Refusal) -> EntryForm {
        guard let revision else { return history.latestForm }
        guard let found = history.revisions.first(where: { $0.number == revision }) else {
            throw .badChoice(String(revision), known: history.revisions.map { String($0.number) })
        }
        return found.form
    }

    /// The remarks for the writer, as comment lines of the editor's template.
    private func template(_ entry: Entry, _ connection: DeskConnection) throws -> String {
        let check = EntryCheckDocument(try connection.perform(CheckEntry(reference: entry.reference)))
        return phrases.entries.editTemplate(entry.reference, entry.status)
            + check.mentions.map { ";; \($0.summary)\n" }.joined()
    }
}
