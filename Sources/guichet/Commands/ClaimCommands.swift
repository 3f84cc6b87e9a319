import ArgumentParser
import Desk

struct ClaimCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "claim", "Prend une question en charge ; un autre plus rapide : code 5.",
            "Takes a question on; someone faster: code 5.", example: "claim 42 --as Awa@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) { Claim(reference: $0, seen: $1) }
    }
}

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

struct TakeOverCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "take-over", "Reprend une question à un collègue.", "Takes a question over from a colleague.",
            example: "take-over 42 --reason \"Awa est en congé\" --as Bo@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try TakeOver(reference: $0, reason: reason, seen: $1)
        }
    }
}

struct ReturnAnswerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "return", "Renvoie une réponse soumise à son auteur.", "Returns a submitted answer to its author.",
            example: "return 42 --reason \"Il manque la source\" --as Bo@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try ReturnAnswer(reference: $0, reason: reason, seen: $1)
        }
    }
}
