import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

/// A question and a text, which comes from the argument, a file, standard input (-) or the editor.
struct TextArguments: ParsableArguments {
    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref")) var reference: String

    @Argument(
        help: ArgumentHelp(
            tr("Le texte ; - pour l'entrée standard.", "The text; - for standard input."), valueName: "text"))
    var text: String?

    @Option(
        help: ArgumentHelp(tr("Un fichier qui contient le texte.", "A file with the text."), valueName: "path"),
        completion: .file())
    var file: String?

    @OptionGroup var seen: SeenOption

    /// Performs a verb with the text. A text written in the editor is kept in a file when the verb fails.
    func perform(_ desk: DeskOptions, send: (String, DeskConnection) throws -> Question) throws {
        let connection = try desk.connection()
        let question: Question
        if let given = try Writing.given(argument: text, file: file) {
            question = try send(given, connection)
        } else if let editor = Editor() {
            let shown = try connection.perform(ShowQuestion(reference: reference)).question
            let quoted = shown.body.split(separator: "\n").map { ";; > \($0)\n" }.joined()
            question = try editor.write("\n" + phrases.forms.messageTemplate(shown.title) + quoted) { text in
                guard !text.isEmpty else { throw Refusal.aborted }
                return try send(text, connection)
            }
        } else {
            guard let piped = try Writing.piped() else { throw Refusal.noEditor }
            question = try send(piped, connection)
        }
        if desk.json {
            Screen.json(QuestionDocument(question, now: Date(), phrases))
        } else {
            Screen.write(Done.line(question))
        }
    }
}
