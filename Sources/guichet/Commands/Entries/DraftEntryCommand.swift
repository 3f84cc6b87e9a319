import ArgumentParser
import Desk
import Phrasebook

struct DraftEntryCommand: ParsableCommand {
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
