import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct AnswerQuestionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "answer", abstract: tr("Répond à une question.", "Answers a question."),
            discussion: tr(
                """
                Le texte (Markdown) vient de l'argument, d'un fichier, de l'entrée standard (-) ou de $EDITOR.

                Exemple : guichet answer 42 --file reponse.md --source https://www.legifrance.gouv.fr --as Awa@profession-banlieue
                """,
                """
                The text (Markdown) comes from the argument, a file, standard input (-) or $EDITOR.

                Example: guichet answer 42 --file answer.md --source https://www.legifrance.gouv.fr --as Awa@profession-banlieue
                """))
    }

    @OptionGroup var answer: AnswerOptions
    @OptionGroup var desk: DeskOptions

    func run() throws { try answer.send(desk, submits: false) }
}

/// The options of a command that answers a question: the text comes from the argument, a file, standard input (-) or
/// the editor.
struct AnswerOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref"))
    var reference: String

    @Argument(
        help: ArgumentHelp(
            tr("La réponse ; - pour l'entrée standard.", "The answer; - for standard input."), valueName: "text"))
    var text: String?

    @Option(
        help: ArgumentHelp(tr("Un fichier qui contient la réponse.", "A file with the answer."), valueName: "path"),
        completion: .file())
    var file: String?

    @Option(
        name: .customLong("source"),
        help: ArgumentHelp(
            tr(
                "Une source : adresse, texte, ou « texte <adresse> » (répétable).",
                "A source: an address, a text, or \"text <address>\" (repeatable)."), valueName: "url|text"))
    var sources: [String] = []

    @OptionGroup var attach: AttachOption
    @OptionGroup var seen: SeenOption

    /// Sends the answer, or submits it to a second reader.
    func send(_ desk: DeskOptions, submits: Bool) throws {
        let connection = try desk.connection()
        let sources = try sources.map { try Source($0) }
        let attached = try attach.files()
        let perform = { (text: String, seen: Int?) in
            try connection.perform(
                AnswerQuestion(
                    reference: reference, text: text, sources: sources, submits: submits, seen: seen,
                    attachments: attached))
        }
        let file: QuestionFile
        if let given = try Writing.given(argument: text, file: self.file) {
            file = try perform(given, seen.version)
        } else if let editor = Editor() {
            file = try written(editor, connection, perform)
        } else {
            guard let piped = try Writing.piped() else { throw Refusal.noEditor }
            file = try perform(piped, seen.version)
        }
        if desk.json { return Screen.json(QuestionFileDocument(file, now: Date(), phrases)) }
        let lists = phrases.lists
        let isSent = file.question.custody.status != .review
        let answered = file.isMailed ? lists.answered : phrases.answeredWithoutMail
        let done = file.question.isUnchanged ? lists.unchanged : isSent ? answered : lists.submitted
        Screen.write(done(file.question.reference))
        if !isSent, !file.question.isUnchanged { Screen.remark(phrases.lists.undo(file.question.reference)) }
    }

    /// Opens the editor on the last revision, where there is one, with the question below.
    private func written(
        _ editor: Editor, _ connection: DeskConnection, _ perform: (String, Int?) throws -> QuestionFile
    ) throws -> QuestionFile {
        let file = try connection.perform(ShowQuestion(reference: reference))
        let question = file.question
        let quoted = question.body.split(separator: "\n").map { ";; > \($0)\n" }.joined()
        let template =
            Editor.escaped(file.answers.last?.text ?? "") + "\n" + phrases.forms.answerTemplate(question.title) + quoted
        return try editor.write(template) { text in
            guard !text.isEmpty else { throw Refusal.aborted }
            return try perform(text, seen.version ?? question.custody.version)
        }
    }
}
