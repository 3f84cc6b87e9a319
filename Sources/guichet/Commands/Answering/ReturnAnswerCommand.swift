import ArgumentParser
import Desk

struct ReturnAnswerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "return", "Renvoie une réponse soumise à son auteur.", "Returns a submitted answer to its author.",
            example: "return 42 --reason \"Il manque la source\" --as Bo@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try ReturnAnswer(reference: $0, reason: reason, seen: $1)
        }
    }
}
