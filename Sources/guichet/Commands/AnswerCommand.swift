import ArgumentParser
import Desk
import Phrasebook

struct AnswerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "answer", abstract: tr("Répond à une question.", "Answers a question."),
            discussion: tr(
                """
                Le texte (Markdown) vient de l'argument, d'un fichier, de l'entrée standard (-) ou de $EDITOR.

                Exemple : guichet answer 42 --file reponse.md --source https://www.legifrance.gouv.fr --as Awa@profession-banlieue
                """,
                """
                The text (Markdown) comes from the argument, a file, standard input (-) or $EDITOR.

                Example: guichet answer 42 --file answer.md --source https://www.legifrance.gouv.fr --as Awa@profession-banlieue
                """))
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref"))
    var reference: String

    @Argument(
        help: ArgumentHelp(
            tr("La réponse ; - pour l'entrée standard.", "The answer; - for standard input."), valueName: "text"))
    var text: String?

    @Option(
        help: ArgumentHelp(tr("Un fichier qui contient la réponse.", "A file with the answer."), valueName: "path"),
        completion: .file())
    var file: String?

    @Option(
        name: .customLong("source"),
        help: ArgumentHelp(
            tr(
                "Une source : adresse, texte, ou « texte <adresse> » (répétable).",
                "A source: an address, a text, or \"text <address>\" (repeatable)."), valueName: "url|text"))
    var sources: [String] = []

    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let counter = try desk.counter()
        let sources = try sources.map { try Source($0) }
        let file: QuestionFile
        if let given = try Writing.given(argument: text, file: self.file) {
            file = try counter.perform(
                AnswerQuestion(reference: reference, text: given, sources: sources, seen: seen.version))
        } else {
            file = try written(sources, counter)
        }
        if desk.json {
            Screen.json(FilePage(file))
        } else {
            Screen.write(phrases.lists.answered(file.question.reference))
        }
    }

    private func written(_ sources: [Source], _ counter: Counter) throws -> QuestionFile {
        guard let editor = Editor() else {
            guard let piped = try Writing.piped() else { throw Refusal.noEditor }
            return try counter.perform(
                AnswerQuestion(reference: reference, text: piped, sources: sources, seen: seen.version))
        }
        let question = try counter.perform(ShowQuestion(reference: reference)).question
        let quoted = question.body.split(separator: "\n").map { ";; > \($0)\n" }.joined()
        return try editor.write("\n" + phrases.forms.answerTemplate(question.title) + quoted) { text in
            guard !text.isEmpty else { throw Refusal.aborted }
            return try counter.perform(
                AnswerQuestion(
                    reference: question.reference, text: text, sources: sources,
                    seen: seen.version ?? question.custody.version))
        }
    }
}
