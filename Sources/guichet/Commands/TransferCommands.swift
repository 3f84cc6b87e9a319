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

struct AcceptCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "accept", "Accepte une question proposée à votre centre.", "Accepts a question offered to your centre.",
            example: "accept 42 --as Luc@oriv")
    }

    @OptionGroup var selection: Selection
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) { Accept(reference: $0, seen: $1) }
    }
}

struct DeclineCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "decline", "Refuse une question proposée ; au second refus elle va au pôle national.",
            "Declines a question that was offered; after the second refusal the national desk has it.",
            example: "decline 42 --reason \"Hors de notre territoire\" --as Luc@oriv")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try Decline(reference: $0, reason: reason, seen: $1)
        }
    }
}

struct AssignCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "assign", "Confie une question à un centre (pôle national).",
            "Gives a question to a centre (national desk).",
            example: "assign 42 --to irev --reason \"Le projet est à Lille\" --as Eva@national")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Le centre.", "The centre."), valueName: "slug")) var to: String
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: true, done: Done.line) {
            try Assign(reference: $0, to: to, reason: reason, seen: $1)
        }
    }
}
