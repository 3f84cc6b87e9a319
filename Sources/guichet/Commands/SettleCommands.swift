import ArgumentParser
import Desk
import Phrasebook
import Store

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
        let asks = tr("clore, avec un courrier au demandeur.", "close, with a letter to the asker.")
        try selection.perform(desk, asks: asks, done: Done.line) {
            try Close(reference: $0, closing: closing, words: comment, seen: $1)
        }
    }
}

struct ReopenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "reopen", "Rouvre une question répondue ou close, avec un motif.",
            "Opens an answered or closed question again, for a reason.",
            example: "reopen 42 --reason \"La loi a changé\" --as Awa@profession-banlieue")
    }

    @OptionGroup var selection: Selection
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @Flag(help: ArgumentHelp(tr("Pour le demandeur (30 jours au plus).", "For the asker (30 days at most).")))
    var asker = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try selection.perform(desk, undo: !asker, done: Done.line) {
            try Reopen(reference: $0, reason: reason, asAsker: asker, seen: $1)
        }
    }
}

struct MergeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "merge", "Clôt une question comme doublon d'une autre ; les deux demandeurs auront la réponse.",
            "Closes a question as a duplicate of another; both askers get the answer.",
            example: "merge 43 --into 42 --as Awa@profession-banlieue")
    }

    @Argument(help: ArgumentHelp(tr("Le doublon.", "The duplicate."), valueName: "ref")) var reference: String
    @Option(help: ArgumentHelp(tr("La question qui reste.", "The question that stays."), valueName: "ref")) var into:
        String
    @OptionGroup var sure: Sure
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try sure.ask(
            tr(
                "\(reference) devient un doublon de \(into), et son demandeur en est averti.",
                "\(reference) becomes a duplicate of \(into), and its asker is told."))
        desk.show(try desk.connection().perform(Merge(reference: reference, into: into, seen: seen.version)))
    }
}

struct UndoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "undo", "Annule votre dernier acte, s'il a moins de dix minutes.",
            "Takes back your last act, if it is less than ten minutes old.",
            example: "undo 42 --as Awa@profession-banlieue")
    }

    @Argument(
        help: ArgumentHelp(
            tr("La question (la dernière sinon).", "The question (the last one otherwise)."), valueName: "ref"))
    var reference: String?
    @OptionGroup var desk: DeskOptions

    func run() throws { desk.show(try desk.connection().perform(Undo(reference: reference))) }
}

struct ApproveCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "approve", "Envoie une réponse relue.", "Sends an answer that was read a second time.",
            example: "approve 42 --as Bo@profession-banlieue")
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref")) var reference: String
    @OptionGroup var sure: Sure
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try sure.ask(
            tr("La réponse à \(reference) part au demandeur.", "The answer to \(reference) goes to the asker."))
        desk.show(try desk.connection().perform(ApproveAnswer(reference: reference, seen: seen.version)).question)
    }
}

struct TickCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "tick", "Fait ce que le temps fait : délais, relances, clôtures, fiches à revoir. À lancer par cron.",
            "Does what time does: leases, reminders, closings, entries to review. To be run by cron.", example: "tick")
    }

    @Flag(
        help: ArgumentHelp(
            tr(
                "L'horloge est juste, bien que rien ne se soit passé depuis plus d'un jour.",
                "The clock is right, though nothing happened for more than a day.")))
    var clockIsRight = false

    @OptionGroup var desk: DeskOptions

    /// The number of texts that get a vector in one run, where an endpoint is configured. The rest waits for the next run.
    private static let embedded = 500

    func run() throws {
        let report = try desk.connection().perform(Tick(clockIsRight: clockIsRight ? true : nil))
        _ = try? desk.store().embed(limit: Self.embedded)
        if desk.json { return Screen.json(report) }
        let parts = [
            (tr("prises en charge expirées", "claims expired"), report.expired),
            (tr("demandeurs relancés", "askers reminded"), report.reminded), (tr("closes", "closed"), report.closed),
            (tr("fiches à vérifier", "entries to verify"), report.stale), (tr("purgées", "purged"), report.purged),
        ]
        var lines = parts.filter { !$0.1.isEmpty }.map { "\($0.0)\(colon) \($0.1.joined(separator: " "))" }
        if report.erased > 0 { lines.append("\(tr("personnes effacées", "persons erased"))\(colon) \(report.erased)") }
        if report.remaining > 0 { lines.append(phrases.remaining(report.remaining)) }
        if let traces = phrases.traces(report.file) { lines.append(traces) }
        Screen.write(lines.isEmpty ? tr("Rien à faire.", "Nothing to do.") : lines.joined(separator: "\n"))
    }
}

extension DeskOptions {
    func show(_ question: Question) {
        if json { Screen.json(QuestionPage(question)) } else { Screen.write(Done.line(question)) }
    }
}
