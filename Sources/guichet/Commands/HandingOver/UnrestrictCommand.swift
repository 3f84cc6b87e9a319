import ArgumentParser
import Desk

struct UnrestrictCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "unrestrict", "Lève la restriction d'une question : tout le réseau la voit à nouveau.",
            "Ends the restriction of a question: the whole network sees it again.",
            example: "unrestrict 42 --as Awa@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) { Unrestrict(reference: $0, seen: $1) }
    }
}
