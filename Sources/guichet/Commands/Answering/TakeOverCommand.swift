import ArgumentParser
import Desk

struct TakeOverCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "take-over", "Reprend une question à un collègue.", "Takes a question over from a colleague.",
            example: "take-over 42 --reason \"Awa est en congé\" --as Bo@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try TakeOver(reference: $0, reason: reason, seen: $1)
        }
    }
}
