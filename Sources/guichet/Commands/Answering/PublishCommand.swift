import ArgumentParser
import Desk
import Phrasebook

struct PublishCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: tr(
                "Tire une fiche d'une question répondue ; un collègue la publie.",
                "Makes an entry from an answered question; a colleague publishes it."),
            discussion: tr(
                """
                D'abord : ouvre la fiche rédigée depuis la réponse dans $EDITOR (réécrivez-la pour tous), y cherche ce qui \
                désigne quelqu'un et la soumet. Un fichier (--file, ou - pour l'entrée standard) de la même forme la remplace.
                Ensuite : la même commande, par quelqu'un d'autre, publie ce qui est soumis. Un centre d'une seule personne \
                demande au pôle national (--national), ou règle une fois : guichet centre edit CENTRE --self-publish.

                Exemple : guichet publish 42 --territory 93 --as Awa@profession-banlieue
                """,
                """
                First: opens the entry drafted from the answer in $EDITOR (rewrite it for everyone), looks for what names \
                someone, and submits it. A file (--file, or - for standard input) of the same form replaces it.
                Then: the same command, by someone else, publishes what was submitted. A centre of one asks the national desk \
                (--national), or sets once: guichet centre edit CENTRE --self-publish.

                Example: guichet publish 42 --territory 93 --as Awa@profession-banlieue
                """))
    }

    @Argument(
        help: ArgumentHelp(
            tr("La référence de la question, ou de la fiche.", "The reference of the question, or of the entry."),
            valueName: "ref"))
    var reference: String

    @OptionGroup var options: EntryOptions
    @OptionGroup var reading: ReadingOptions
    @Option(
        name: .customLong("attach"),
        help: ArgumentHelp(
            tr(
                "Reprend dans la fiche la pièce jointe de la réponse qui a ce numéro (répétable).",
                "Gives the entry the answer's attachment of this number (repeatable)."), valueName: "number"))
    var chosen: [Int] = []
    @Flag(help: ArgumentHelp(tr("Demande au pôle national de la relire.", "Asks the national desk to read it.")))
    var national = false
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        _ = try desk.actor()
        let connection = try desk.connection()
        if let entry = try existing(connection) {
            try goOn(entry, connection)
        } else {
            try begin(connection)
        }
    }

    /// The entry named, or made from the question named.
    private func existing(_ connection: DeskConnection) throws -> Entry? {
        if Entry.isNamed(by: reference) { return try connection.perform(ShowEntry(reference: reference)) }
        let entries = try connection.perform(ShowQuestion(reference: reference)).entries
        return try entries.map { try connection.perform(ShowEntry(reference: $0)) }.last { $0.status != .retired }
    }

    /// Drafts an entry, and submits it.
    private func begin(_ connection: DeskConnection) throws {
        let file = try connection.perform(ShowQuestion(reference: reference))
        guard let last = file.answers.last else { throw Refusal.noAnswer(file.question.reference) }
        let version = seen.version ?? file.question.custody.version
        let entry = try options.written(
            EntryForm(
                text: EntryText(
                    title: file.question.title, question: file.question.body, answer: last.text, sources: last.sources),
                themes: file.question.themes),
            template: phrases.forms.entryTemplate(file.question.reference),
            unwritten: {
                Screen.remark(phrases.forms.publishedAsDrafted)
                return try send(nil, version, connection)
            }, use: { try send($0, version, connection) })
        if entry.status == .draft { try finish(entry, connection) } else { try report(entry, connection) }
    }

    /// Submits an entry. With `--redact` it is drafted and shown first.
    private func send(_ form: EntryForm?, _ version: Int, _ connection: DeskConnection) throws -> Entry {
        reading.redact
            ? try connection.perform(DraftEntry(question: reference, form: form, seen: version, chosen: choice))
            : try connection.perform(
                Publish(
                    reference: reference, form: form, checked: reading.checked, toNational: national, seen: version,
                    chosen: choice))
    }

    /// Nil where no file is chosen.
    private var choice: [Int]? { chosen.isEmpty ? nil : chosen }

    /// Submits an existing entry: with the new text if one is given, else as it is.
    private func goOn(_ entry: Entry, _ connection: DeskConnection) throws {
        guard options.isGiven || choice != nil else { return try finish(entry, connection) }
        let send = { (form: EntryForm?) in
            try connection.perform(
                Publish(
                    reference: entry.reference, form: form, checked: reading.checked, toNational: national,
                    seen: seen.version, chosen: choice))
        }
        // Files alone need no editor.
        guard options.isGiven else { return try report(send(nil), connection) }
        let history = try connection.perform(ShowEntryHistory(reference: entry.reference))
        let asItIs = { entry }
        let edited = try options.written(history.latestForm, template: "", unwritten: asItIs) { try send($0) }
        try report(edited, connection)
    }

    private func finish(_ entry: Entry, _ connection: DeskConnection) throws {
        guard let decision = try reading.decide(on: entry, as: desk.account(), connection, json: desk.json) else {
            if entry.status == .draft { Screen.remark(phrases.entries.drafted(entry.reference)) }
            return
        }
        let published = try connection.perform(
            Publish(
                reference: entry.reference, checked: decision.checked, redacts: decision.redacts, toNational: national,
                seen: seen.version ?? entry.custody.version))
        try report(published, connection)
    }

    private func report(_ entry: Entry, _ connection: DeskConnection) throws {
        if entry.custody.standing.unread != nil { try reading.remark(entry, connection) }
        desk.show(entry, EntryDone.published(entry))
    }
}
