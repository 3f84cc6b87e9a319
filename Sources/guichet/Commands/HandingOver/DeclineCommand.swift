import ArgumentParser
import Desk

struct DeclineCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "decline", "Refuse une question proposée ; au second refus elle va au pôle national.",
            "Declines a question that was offered; after the second refusal the national desk has it.",
            example: "decline 42 --reason \"Hors de notre territoire\" --as Luc@oriv")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try Decline(reference: $0, reason: reason, seen: $1)
        }
    }
}
