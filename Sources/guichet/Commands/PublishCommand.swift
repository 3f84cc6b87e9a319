import ArgumentParser
import Desk
import Phrasebook

struct PublishCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: tr(
                "Tire une fiche d'une question répondue ; un collègue la publie.",
                "Makes an entry from an answered question; a colleague publishes it."),
            discussion: tr(
                """
                D'abord : ouvre la fiche rédigée depuis la réponse dans $EDITOR (réécrivez-la pour tous), y cherche ce qui \
                désigne quelqu'un et la soumet. Un fichier (--file, ou - pour l'entrée standard) de la même forme la remplace.
                Ensuite : la même commande, par quelqu'un d'autre, publie ce qui est soumis. Un centre d'une seule personne \
                demande au pôle national (--national), ou règle une fois : guichet centre edit CENTRE --self-publish.

                Exemple : guichet publish 42 --territory 93 --as Awa@profession-banlieue
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
    @Flag(help: ArgumentHelp(tr("Demande au pôle national de la relire.", "Asks the national desk to read it.")))
    var national = false
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        _ = try desk.actor()
        let counter = try desk.counter()
        if let entry = try existing(counter) {
            try goOn(entry, counter)
        } else {
            try begin(counter)
        }
    }

    /// The entry named, or made from the question named.
    private func existing(_ counter: Counter) throws -> Entry? {
        if Entry.isNamed(by: reference) { return try counter.perform(ShowEntry(reference: reference)) }
        let entries = try counter.perform(ShowQuestion(reference: reference)).entries
        return try entries.map { try counter.perform(ShowEntry(reference: $0)) }.last { $0.status != .retired }
    }

    /// Drafts an entry, and submits it.
    private func begin(_ counter: Counter) throws {
        let file = try counter.perform(ShowQuestion(reference: reference))
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
                return try send(nil, version, counter)
            }, use: { try send($0, version, counter) })
        if entry.status == .draft { try finish(entry, counter) } else { try report(entry, counter) }
    }

    /// What is to be redacted is first drafted, looked at, and then submitted.
    private func send(_ form: EntryForm?, _ version: Int, _ counter: Counter) throws -> Entry {
        reading.redact
            ? try counter.perform(DraftEntry(question: reference, form: form, seen: version))
            : try counter.perform(
                Publish(
                    reference: reference, form: form, checked: reading.checked, toNational: national, seen: version))
    }

    /// Writes an entry that is there anew and submits it; without a text, submits or publishes it as it is.
    private func goOn(_ entry: Entry, _ counter: Counter) throws {
        guard options.isGiven else { return try finish(entry, counter) }
        let history = try counter.perform(ShowEntryHistory(reference: entry.reference))
        let edited = try options.written(history.latestForm, template: "", unwritten: { entry }) { form in
            try counter.perform(
                Publish(
                    reference: entry.reference, form: form, checked: reading.checked, toNational: national,
                    seen: seen.version))
        }
        try report(edited, counter)
    }

    private func finish(_ entry: Entry, _ counter: Counter) throws {
        guard let decision = try reading.decide(on: entry, as: desk.account(), counter, json: desk.json) else {
            if entry.status == .draft { Screen.remark(phrases.entries.drafted(entry.reference)) }
            return
        }
        let published = try counter.perform(
            Publish(
                reference: entry.reference, checked: decision.checked, redacts: decision.redacts, toNational: national,
                seen: seen.version ?? entry.custody.version))
        try report(published, counter)
    }

    private func report(_ entry: Entry, _ counter: Counter) throws {
        if entry.custody.standing.unread != nil { try reading.remark(entry, counter) }
        desk.show(entry, EntryDone.published(entry))
    }
}
