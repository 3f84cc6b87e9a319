import ArgumentParser
import Desk

struct RestrictCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "restrict",
            "Restreint une question : seuls son centre, celui à qui elle est proposée, le pôle national et le demandeur la voient encore.",
            "Restricts a question: only its centre, one that it is offered to, the national desk and the asker still see it.",
            example: "restrict 42 --reason \"Une situation personnelle\" --as Awa@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(
            tr(
                "Un centre qui la voit aussi, pour y contribuer (répétable).",
                "A centre that sees it too, to contribute (repeatable)."), valueName: "slug"))
    var centres: [String] = []

    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try Restrict(reference: $0, sharedWith: centres, reason: reason, seen: $1)
        }
    }
}
