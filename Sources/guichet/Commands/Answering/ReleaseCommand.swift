import ArgumentParser
import Desk

struct ReleaseCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "release", "Remet une question dans la boîte du centre.", "Gives a question back to the centre's inbox.",
            example: "release 42 --as Awa@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) { Release(reference: $0, seen: $1) }
    }
}
