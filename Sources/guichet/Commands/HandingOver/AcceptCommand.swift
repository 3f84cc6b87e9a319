import ArgumentParser
import Desk

struct AcceptCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "accept", "Accepte une question proposée à votre centre.", "Accepts a question offered to your centre.",
            example: "accept 42 --as Luc@oriv")
    }

    @OptionGroup var selection: Selection
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) { Accept(reference: $0, seen: $1) }
    }
}
