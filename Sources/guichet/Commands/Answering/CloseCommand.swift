import ArgumentParser
import Desk
import Phrasebook

struct CloseCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "close", "Clôt une question, avec un motif.", "Closes a question, for a reason.",
            example: "close 42 --reason out_of_scope --as Awa@profession-banlieue")
    }

    /// The reasons for which an agent may close. Duplicates are merged, and only the asker withdraws.
    private static let reasons: [Closing] = [.satisfied, .noReply, .outOfScope]

    @OptionGroup var selection: Selection

    @Option(
        help: ArgumentHelp(Self.reasons.map(\.rawValue).joined(separator: ", "), valueName: "reason"),
        completion: .list(Self.reasons.map(\.rawValue)))
    var reason: String

    @Option(help: ArgumentHelp(tr("Quelques mots de plus.", "A few more words."), valueName: "text")) var comment:
        String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        guard let closing = Closing(rawValue: reason.replacing("-", with: "_")), Self.reasons.contains(closing) else {
            throw Refusal.badChoice(reason, known: Self.reasons.map(\.rawValue))
        }
        let asks = tr("clore, pour son demandeur aussi.", "close, for the asker too.")
        try selection.perform(desk, asks: asks, done: Done.line) {
            try Close(reference: $0, closing: closing, words: comment, seen: $1)
        }
    }
}
