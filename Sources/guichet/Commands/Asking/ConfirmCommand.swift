import ArgumentParser
import Desk

struct ConfirmCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "confirm", "Confirme une question posée sans compte, pour le demandeur.",
            "Confirms a question asked without an account, for the asker.", example: "confirm 42")
    }

    @OptionGroup var selection: Selection
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, done: Done.line) { Confirm(reference: $0, seen: $1) }
    }
}
