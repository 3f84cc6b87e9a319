import ArgumentParser
import Desk

struct TransferCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "transfer", "Propose une question à un autre centre, qui accepte ou refuse.",
            "Offers a question to another centre, which accepts or declines.",
            example: "transfer 42 --to oriv --reason \"Le projet est à Mulhouse\" --as Awa@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Le centre.", "The centre."), valueName: "slug")) var to: String
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try Transfer(reference: $0, to: to, reason: reason, seen: $1)
        }
    }
}
