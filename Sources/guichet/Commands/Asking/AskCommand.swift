import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct AskCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ask", abstract: tr("Pose une question.", "Asks a question."),
            discussion: tr(
                """
                Sur un terminal, demande ce qui manque. Montre d'abord la fiche qui répond peut-être déjà. Si le lieu \
                peut en désigner plusieurs de centres différents, demande lequel ; sans terminal, sort avec le code 6.

                Exemple : guichet ask --territory Bobigny --title "Qui finance un poste d'adulte-relais ?" "Notre association..."
                """,
                """
                On a terminal, asks for what is missing. First shows the entry that may already answer. Where the place may be \
                one of several with different centres, asks which; without a terminal, exits with code 6.

                Example: guichet ask --territory Bobigny --title "Who funds an adulte-relais post?" "Our association..."
                """))
    }

    @Argument(
        help: ArgumentHelp(
            tr("La question en détail ; - pour l'entrée standard.", "The question in detail; - for standard input."),
            valueName: "body"))
    var body: String?

    @Option(help: ArgumentHelp(tr("La question en une phrase.", "The question in one sentence."), valueName: "text"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            tr("Le lieu, comme pour guichet route.", "The place, as for guichet route."), valueName: "place"))
    var territory: String?

    @Option(
        help: ArgumentHelp(
            tr("Qui demande : ", "Who asks: ") + Audience.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "audience"), completion: .list(Audience.allCases.map(\.rawValue)))
    var audience: String?

    @Option(
        name: .customLong("theme"),
        help: ArgumentHelp(tr("Un thème (répétable).", "A theme (repeatable)."), valueName: "theme"))
    var themes: [String] = []

    @Option(
        help: ArgumentHelp(tr("Un fichier qui contient le détail.", "A file with the detail."), valueName: "path"),
        completion: .file())
    var file: String?

    @Option(help: ArgumentHelp(tr("Nom du demandeur.", "The asker's name."), valueName: "name")) var askerName: String?
    @Option(help: ArgumentHelp(tr("Courriel du demandeur.", "The asker's e-mail address."), valueName: "address"))
    var askerEmail: String?
    @Option(help: ArgumentHelp(tr("Téléphone du demandeur.", "The asker's telephone."), valueName: "number"))
    var askerTelephone: String?
    @Option(help: ArgumentHelp(tr("Organisme du demandeur.", "The asker's organisation."), valueName: "name"))
    var askerOrganisation: String?

    @Option(
        help: ArgumentHelp(
            tr(
                "Pour les programmes : la même clé n'enregistre jamais deux questions.",
                "For programs: the same key never stores two questions."), valueName: "key"))
    var idempotencyKey: String?

    @Flag(
        help: ArgumentHelp(
            tr(
                "Le lieu compris d'une orthographe proche est le bon.",
                "The place understood from a near spelling is right.")))
    var yes = false

    @Flag(
        help: ArgumentHelp(
            tr(
                "Je ne peux pas préciser le lieu : le pôle national orientera.",
                "I cannot say which place: the national desk will sort it out.")))
    var undecided = false

    @Option(
        help: ArgumentHelp(
            tr(
                "Le centre choisi, si plusieurs se partagent le lieu (voir guichet route).",
                "The centre chosen, where several share the place (see guichet route)."), valueName: "centre"))
    var centre: String?

    @OptionGroup var attach: AttachOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        var form = try AskPrompts(self, connection)
        try form.fill()
        let similar = try form.similar()
        if let similar, !desk.json { Screen.remark(phrases.forms.similar + "\n\n" + similar.text + "\n") }
        if let answer = form.answer(by: similar) {
            _ = try connection.perform(answer)
            return Screen.write(phrases.forms.glad)
        }
        let asked = try form.send(abandoning: similar == nil ? nil : form.title)
        let link = try asked.link.map { try connection.address(of: $0) }
        let question = QuestionDocument(asked.receipt.question, now: Date(), phrases)
        let receipt = ReceiptDocument(
            question: question, receipt: asked.receipt, followUp: link,
            similar: similar.map { [HitDocument($0)] } ?? [])
        let way = connection.isStranger ? link : "guichet show \(question.reference)"
        if desk.json {
            Screen.json(receipt)
        } else if asked.isMailed {
            Screen.write(phrases.mailedReceipt(question.reference, already: asked.receipt.already))
        } else {
            Screen.write(receipt.text(way: way))
        }
        connection.settle()
    }
}

/// The values of a new question: from options, or asked for on a terminal.
private struct AskPrompts {
    private let command: AskCommand
    private let connection: DeskConnection
    private(set) var title = ""
    private var territory = ""
    private var audience: Audience = .unknown
    private var themes: [String]
    private var confirmed: Bool, undecided: Bool
    private var centre: String?
    private let files: [NewAttachment]?

    /// - Throws: `Refusal` for a file that cannot be attached.
    init(_ command: AskCommand, _ connection: DeskConnection) throws {
        files = try command.attach.files()
        self.command = command
        self.connection = connection
        confirmed = command.yes
        undecided = command.undecided
        centre = command.centre
        themes = command.themes
    }

    mutating func fill() throws {
        territory = try command.territory ?? Self.asked(phrases.forms.territory, .territory)
        try settleTerritory()
        audience = try command.audience.map(AudienceWords.read) ?? Self.chosenAudience()
        if themes.isEmpty, command.title == nil { themes = try chosenTheme() }
        title = try command.title ?? Self.asked(phrases.forms.title, .title)
    }

    /// On a terminal, asks which place is meant. Elsewhere the verb refuses what is ambiguous.
    private mutating func settleTerritory() throws {
        guard Screen.isInteractive else { return }
        let route = try connection.perform(ExplainRoute(text: territory))
        switch route.outcome {
        case .unique where route.finding.confirm && !confirmed: try settleGuess(route)
        case .ambiguous where !undecided && centre == nil: try choose(route)
        case .unknown: throw Refusal.unknownTerritory(route)
        case .unique, .ambiguous: break
        }
    }

    /// Asks which of the places that the desk guessed is meant.
    private mutating func settleGuess(_ route: Route) throws {
        var seen: Set<String> = []
        let places = (route.finding.territories + route.finding.suggestions).filter { seen.insert($0.label).inserted }
        if route.finding.territories.count == 1, Screen.agrees(phrases.forms.didYouMean(places[0].described)) {
            territory = places[0].label
            return
        }
        guard places.count > 1,
            let chosen = Screen.choose(phrases.forms.which, places.map(\.described) + [phrases.forms.noneOfThese]),
            places.indices.contains(chosen)
        else { throw Refusal.unconfirmedTerritory(route) }
        territory = places[chosen].label
    }

    /// Asks which of several places, or of several centres of one place, is meant. One choice leaves it to the national
    /// desk.
    private mutating func choose(_ route: Route) throws {
        let choices = route.choices
        let lines = choices.map { choice in
            switch choice {
            case .place(let place, let slug): "\(place.described)\(phrases.colon) \(route.names[slug] ?? slug)"
            case .centre(let slug, let departements):
                "\(route.names[slug] ?? slug) (\(departements.joined(separator: ", ")))"
            }
        }
        guard let chosen = Screen.choose(phrases.forms.which, lines + [phrases.pages.ask.undecided]) else {
            throw Refusal.ambiguousTerritory(route)
        }
        guard choices.indices.contains(chosen) else {
            undecided = true
            return
        }
        switch choices[chosen] {
        case .place(let place, _): territory = place.label
        case .centre(let slug, _): centre = slug
        }
    }

    /// One of the network's themes, or none.
    private func chosenTheme() throws -> [String] {
        guard Screen.isInteractive else { return [] }
        let all = try connection.perform(ListThemes()).map(\.theme)
        let choice = Screen.choose(phrases.forms.theme, all.map(\.label) + [phrases.forms.noTheme], isOptional: true)
        return choice.flatMap { all.indices.contains($0) ? [all[$0].slug] : nil } ?? []
    }

    /// The entry that is likely to answer; nil where none is.
    func similar() throws -> Hit? {
        guard !title.trimmed.isEmpty else { return nil }
        return try connection.perform(FindDuplicates(title: title)).helpful?.hit
    }

    /// On a terminal, whether the entry shown answers the question; nil where it does not.
    func answer(by similar: Hit?) -> MarkAnswered? {
        guard let similar, Screen.isInteractive, Screen.agrees(phrases.forms.answersYou) else { return nil }
        return MarkAnswered(reference: similar.reference, words: title)
    }

    /// Sends the question. A text written in the editor is kept in a file when the question is refused.
    /// - Parameter searched: the title for which entries were shown that did not answer; it is counted as a search.
    func send(abandoning searched: String?) throws -> OnlineReceipt {
        if let given = try Writing.given(argument: command.body, file: command.file) {
            return try send(given, searched)
        }
        if let piped = try Writing.piped() { return try send(piped, searched) }
        guard let editor = Editor() else { return try send("", searched) }
        return try editor.write("\n" + phrases.forms.askTemplate(title)) { text in
            guard !text.isEmpty else { throw Refusal.aborted }
            return try send(text, searched)
        }
    }

    private func send(_ body: String, _ searched: String?) throws -> OnlineReceipt {
        let asker = try Asker(
            name: command.askerName, email: command.askerEmail, telephone: command.askerTelephone,
            organisation: command.askerOrganisation)
        return try connection.ask(
            Ask(
                title: title, body: body, audience: audience, themes: themes, territory: territory,
                confirmed: confirmed, undecided: undecided, centre: centre, asker: asker,
                idempotencyKey: command.idempotencyKey,
                searched: searched, language: phrases.language, attachments: files))
    }

    private static func asked(_ prompt: String, _ field: Text.Field) throws -> String {
        guard Screen.isInteractive, let answer = Screen.ask(prompt) else { throw Refusal.missing(field) }
        return answer
    }

    private static func chosenAudience() -> Audience {
        guard Screen.isInteractive else { return .unknown }
        let all = Audience.allCases
        let choice = Screen.choose(phrases.forms.audience, all.map(phrases.labels.audience), isOptional: true)
        return choice.map { all[$0] } ?? .unknown
    }
}
