import ArgumentParser
import Desk
import Phrasebook

struct ReopenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "reopen", "Rouvre une question répondue ou close, avec un motif.",
            "Opens an answered or closed question again, for a reason.",
            example: "reopen 42 --reason \"La loi a changé\" --as Awa@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @Flag(
        help: ArgumentHelp(
            tr(
                "Pour le demandeur (\(Deadline.settledAfterDays) jours au plus).",
                "For the asker (\(Deadline.settledAfterDays) days at most).")))
    var asker = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: !asker, done: Done.line) {
            try Reopen(reference: $0, reason: reason, asAsker: asker, seen: $1)
        }
    }
}
