import ArgumentParser
import Desk
import Foundation
import Phrasebook

extension EntryCommand {
    struct Draft: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "draft", "Rédige une fiche depuis une question et sa réponse, sans la soumettre.",
                "Drafts an entry from a question and its answer, without submitting it.",
                example: "entry draft 42 --territory 93 --as Awa@profession-banlieue")
        }

        @Argument(help: ArgumentHelp(tr("La référence de la question.", "The question's reference."), valueName: "ref"))
        var reference: String
        @OptionGroup var options: EntryOptions
        @OptionGroup var seen: SeenOption
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            let file = try connection.perform(ShowQuestion(reference: reference))
            guard let last = file.answers.last else { throw Refusal.noAnswer(file.question.reference) }
            let version = seen.version ?? file.question.custody.version
            let start = EntryForm(
                text: try EntryText(
                    title: file.question.title, question: file.question.body, answer: last.text, sources: last.sources),
                themes: file.question.themes)
            func draft(_ form: EntryForm?) throws -> Entry {
                try connection.perform(DraftEntry(question: file.question.reference, form: form, seen: version))
            }
            let entry = try options.written(
                start, template: phrases.forms.entryTemplate(file.question.reference), unwritten: { try draft(nil) },
                use: draft)
            try ReadingOptions.remark(entry, connection)
            desk.show(entry, phrases.entries.drafted(entry.reference))
        }
    }

    struct Edit: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "edit", "Réécrit une fiche ; d'une fiche publiée, propose une révision.",
                "Rewrites an entry; of a published one, proposes a revision.",
                example: "entry edit F-2026-00042 --title \"Un autre titre\" --as Awa@profession-banlieue")
        }

        @OptionGroup var subject: Subject
        @OptionGroup var options: EntryOptions
        @Option(
            help: ArgumentHelp(
                tr("Part de cette révision.", "Begins with this revision."), valueName: "number"))
        var revision: Int?
        @OptionGroup var seen: SeenOption
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            let history = try connection.perform(ShowEntryHistory(reference: subject.reference))
            let entry = history.entry
            let refuse: () throws -> Entry = { throw Refusal.noEditor }
            let edited = try options.written(
                start(history), template: template(entry, connection), unwritten: refuse
            ) { form in
                try connection.perform(
                    EditEntry(
                        reference: entry.reference, form: form, seen: seen.version ?? entry.custody.version))
            }
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
            let mentions = EntryCheckPage(try connection.perform(CheckEntry(reference: entry.reference))).mentions
            return phrases.entries.editTemplate(entry.reference, entry.status)
                + mentions.map { ";; \($0.summary)\n" }.joined()
        }
    }

    struct Submit: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "submit", "Soumet une fiche à un second lecteur.", "Gives an entry to a second reader.",
                example: "entry submit F-2026-00042 --as Awa@profession-banlieue")
        }

        @OptionGroup var subject: Subject
        @Flag(help: ArgumentHelp(tr("Demande au pôle national de la relire.", "Asks the national desk to read it.")))
        var national = false
        @OptionGroup var seen: SeenOption
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            let entry = try connection.perform(
                SubmitEntry(reference: subject.reference, toNational: national, seen: seen.version))
            try ReadingOptions.remark(entry, connection)
            desk.show(entry, EntryDone.published(entry))
        }
    }

    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "check", "Montre le texte à relire d'une fiche, et ce qui y désigne peut-être quelqu'un.",
                "Shows the text of an entry that is to be read, and what in it may name someone.",
                example: "entry check F-2026-00042 --as Awa@profession-banlieue")
        }

        @OptionGroup var subject: Subject
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let page = EntryCheckPage(try desk.connection().perform(CheckEntry(reference: subject.reference)))
            if desk.json { Screen.json(page) } else { Screen.write(page.reading) }
        }
    }

    struct Publish: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "publish",
                "Publie une fiche soumise, ou une révision proposée, comme second lecteur ; sur un terminal, montre d'abord le texte.",
                "Publishes a submitted entry, or a proposed revision, as its second reader; on a terminal, shows the text first.",
                example: "entry publish F-2026-00042 --redact --yes --as Lena@profession-banlieue")
        }

        @OptionGroup var subject: Subject
        @OptionGroup var reading: ReadingOptions
        @OptionGroup var seen: SeenOption
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            let entry = try connection.perform(ShowEntry(reference: subject.reference))
            guard let decision = try reading.decide(on: entry, as: desk.account(), connection, json: desk.json) else {
                return
            }
            let published = try connection.perform(
                PublishEntry(
                    reference: entry.reference, checked: decision.checked, redacts: decision.redacts,
                    seen: seen.version ?? entry.custody.version))
            desk.show(published, EntryDone.published(published))
        }
    }

    struct Return: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "return", "Renvoie une fiche à son auteur, ou écarte une révision proposée.",
                "Returns an entry to its author, or sets a proposed revision aside.",
                example: "entry return F-2026-00042 --reason \"La source manque\" --as Lena@profession-banlieue")
        }

        @OptionGroup var subject: Subject
        @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
        @OptionGroup var seen: SeenOption
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let entry = try desk.connection().perform(
                ReturnEntry(reference: subject.reference, reason: reason, seen: seen.version))
            desk.show(entry, phrases.entries.returned(entry.reference))
        }
    }
}
