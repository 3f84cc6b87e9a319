import ArgumentParser
import Desk
import Phrasebook

struct CloseCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "close", "Clôt une question, avec un motif.", "Closes a question, for a reason.",
            example: "close 42 --reason out_of_scope --as Awa@profession-banlieue")
    }

    private static let reasons = Close.reasons.map(\.rawValue)

    @OptionGroup var selection: Selection

    @Option(
        help: ArgumentHelp(Self.reasons.joined(separator: ", "), valueName: "reason"),
        completion: .list(Self.reasons))
    var reason: String

    @Option(help: ArgumentHelp(tr("Quelques mots de plus.", "A few more words."), valueName: "text")) var comment:
        String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let closing = try Close.reason(named: reason)
        let asks = tr("clore, pour son demandeur aussi.", "close, for the asker too.")
        try selection.perform(desk, asks: asks, done: Done.line) {
            try Close(reference: $0, closing: closing, words: comment, seen: $1)
        }
    }
}
