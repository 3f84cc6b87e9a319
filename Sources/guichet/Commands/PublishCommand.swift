import ArgumentParser
import Desk
import Phrasebook

struct PublishCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: tr(
                "Tire une fiche d'une question et de sa réponse, et la publie.",
                "Makes an entry from a question and its answer, and publishes it."),
            discussion: tr(
                """
                Ouvre la fiche rédigée depuis la réponse dans $EDITOR : réécrivez-la pour tous. Un fichier (--file, ou - pour \
                l'entrée standard) de la même forme la remplace.

                Exemple : guichet publish 42 --territory 93 --as Awa@profession-banlieue
                """,
                """
                Opens the entry drafted from the answer in $EDITOR: rewrite it for everyone. A file (--file, or - for \
                standard input) of the same form replaces it.

                Example: guichet publish 42 --territory 93 --as Awa@profession-banlieue
                """))
    }

    @Argument(help: ArgumentHelp(tr("La référence de la question.", "The question's reference."), valueName: "ref"))
    var reference: String

    @Option(
        help: ArgumentHelp(
            tr(
                "Un fichier qui contient la fiche ; - pour l'entrée standard.",
                "A file with the entry; - for standard input."), valueName: "path"), completion: .file())
    var file: String?

    @Option(help: ArgumentHelp(tr("Le titre de la fiche.", "The entry's title."), valueName: "text")) var title: String?
    @Option(help: ArgumentHelp(tr("La question, réécrite.", "The question, rewritten."), valueName: "text"))
    var question: String?
    @Option(help: ArgumentHelp(tr("La réponse, réécrite.", "The answer, rewritten."), valueName: "text")) var answer:
        String?

    @Option(
        help: ArgumentHelp(
            tr("Où la fiche vaut (tout le pays sinon).", "Where the entry holds (the whole country otherwise)."),
            valueName: "place"))
    var territory: String?

    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let counter = try desk.counter()
        let file = try counter.perform(ShowQuestion(reference: reference))
        guard let last = file.answers.last else { throw Refusal.noAnswer(file.question.reference) }
        let draft = EntryDraft(
            file.question, answer: last, title: title, body: question, text: answer, territory: territory)
        let entry = try written(draft, file.question) { draft in
            try counter.perform(
                try draft.verb(reference: file.question.reference, seen: seen.version ?? file.question.custody.version))
        }
        let page = EntryPage(entry)
        if desk.json { Screen.json(page) } else { Screen.write(phrases.lists.published(entry.reference)) }
    }

    /// The draft as the person rewrote it.
    private func written(_ draft: EntryDraft, _ question: Question, publish: (EntryDraft) throws -> Entry) throws
        -> Entry
    {
        if let given = try Writing.given(argument: nil, file: file) { return try publish(try EntryDraft(given)) }
        if title != nil || self.question != nil || answer != nil { return try publish(draft) }
        guard let editor = Editor() else {
            Screen.remark(phrases.forms.publishedAsDrafted)
            return try publish(draft)
        }
        return try editor.write(phrases.forms.entryTemplate(question.reference) + draft.text) { text in
            let draft = try EntryDraft(text)
            guard !draft.answer.isEmpty else { throw Refusal.aborted }
            return try publish(draft)
        }
    }
}

/// An entry as a text to edit: lines `Title:`, `Territory:`, `Theme:` and `Source:`, then the parts under `== Question`
/// and `== Answer`.
struct EntryDraft {
    private(set) var title = "", question = "", answer = ""
    private(set) var territory: String?
    private var themes: [String] = [], sources: [String] = []

    init(_ question: Question, answer last: Answer, title: String?, body: String?, text: String?, territory: String?) {
        self.title = title ?? question.title
        self.question = body ?? question.body
        answer = text ?? last.text
        self.territory = territory
        themes = question.themes
        sources = last.sources.map(\.description)
    }

    /// Reads the text back. Keys may be written in either language.
    init(_ text: String) throws {
        var part: WritableKeyPath<EntryDraft, String>?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            switch line.trimmed.lowercased() {
            case "== question": part = \.question
            case "== answer", "== réponse", "== reponse": part = \.answer
            default:
                if let part { self[keyPath: part] += line + "\n" } else { try readHeader(line.trimmed) }
            }
        }
        question = question.trimmed
        answer = answer.trimmed
    }

    private mutating func readHeader(_ line: String) throws {
        guard !line.isEmpty else { return }
        let parts = line.split(separator: ":", maxSplits: 1).map(\.trimmed)
        guard parts.count > 0, let key = parts.first?.lowercased() else { return }
        let value = parts.count > 1 ? parts[1] : ""
        guard !value.isEmpty || ["title", "titre", "territory", "territoire", "theme", "thème", "source"].contains(key)
        else {
            throw Refusal.badLink(line)
        }
        switch key {
        case "title", "titre": title = value
        case "territory", "territoire": territory = value.isEmpty ? nil : value
        case "theme", "thème": if !value.isEmpty { themes.append(value) }
        case "source": if !value.isEmpty { sources.append(value) }
        default: throw Refusal.badLink(line)
        }
    }

    var text: String {
        let (titleKey, territoryKey, themeKey, answerKey) = (
            tr("Titre", "Title"), tr("Territoire", "Territory"), tr("Thème", "Theme"), tr("Réponse", "Answer")
        )
        let header =
            ["\(titleKey): \(title)", "\(territoryKey): \(territory ?? "")"] + themes.map { "\(themeKey): \($0)" }
            + sources.map { "Source: \($0)" }
        return header.joined(separator: "\n") + "\n\n== Question\n\(question)\n\n== \(answerKey)\n\(answer)\n"
    }

    func verb(reference: String, seen: Int) throws -> Publish {
        Publish(
            reference: reference,
            text: try EntryText(
                title: title, question: question, answer: answer, sources: sources.map { try Source($0) }),
            territory: territory, themes: themes, seen: seen)
    }
}
