import ArgumentParser
import Desk

struct AssignCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "assign", "Confie une question à un centre (pôle national).",
            "Gives a question to a centre (national desk).",
            example: "assign 42 --to irev --reason \"Le projet est à Lille\" --as Eva@national")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Le centre.", "The centre."), valueName: "slug")) var to: String
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try Assign(reference: $0, to: to, reason: reason, seen: $1)
        }
    }
}
