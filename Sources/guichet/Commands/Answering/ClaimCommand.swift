import ArgumentParser
import Desk

struct ClaimCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "claim", "Prend une question en charge ; un autre plus rapide : code 5.",
            "Takes a question on; someone faster: code 5.", example: "claim 42 --as Awa@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) { Claim(reference: $0, seen: $1) }
    }
}
