import ArgumentParser
import Desk
import Phrasebook

/// A question and a text, which comes from the argument, a file, standard input (-) or the editor.
struct TextArguments: ParsableArguments {
    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref")) var reference: String

    @Argument(
        help: ArgumentHelp(
            tr("Le texte ; - pour l'entrée standard.", "The text; - for standard input."), valueName: "text"))
    var text: String?

    @Option(
        help: ArgumentHelp(tr("Un fichier qui contient le texte.", "A file with the text."), valueName: "path"),
        completion: .file())
    var file: String?

    @OptionGroup var seen: SeenOption

    /// Performs a verb with the text. A text written in the editor is kept in a file when the verb fails.
    func perform(_ desk: DeskOptions, send: (String, DeskConnection) throws -> Question) throws {
        let connection = try desk.connection()
        let question: Question
        if let given = try Writing.given(argument: text, file: file) {
            question = try send(given, connection)
        } else if let editor = Editor() {
            let shown = try connection.perform(ShowQuestion(reference: reference)).question
            let quoted = shown.body.split(separator: "\n").map { ";; > \($0)\n" }.joined()
            question = try editor.write("\n" + phrases.forms.messageTemplate(shown.title) + quoted) { text in
                guard !text.isEmpty else { throw Refusal.aborted }
                return try send(text, connection)
            }
        } else {
            guard let piped = try Writing.piped() else { throw Refusal.noEditor }
            question = try send(piped, connection)
        }
        if desk.json { Screen.json(QuestionPage(question)) } else { Screen.write(Done.line(question)) }
    }
}

struct AskBackCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "ask-back", "Demande une précision au demandeur ; le délai s'arrête.",
            "Asks the asker for something; the clock stops.",
            example: "ask-back 42 \"Quelle commune ?\" --as Awa@profession-banlieue")
    }

    @OptionGroup var words: TextArguments
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try words.perform(desk) { text, connection in
            try connection.perform(AskBack(reference: words.reference, message: text, seen: words.seen.version))
        }
    }
}

struct NoteCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "note", "Écrit une note interne, que le demandeur ne voit pas.",
            "Writes an internal note, which the asker does not see.",
            example: "note 42 \"Voir avec la préfecture\" --as Awa@profession-banlieue")
    }

    @OptionGroup var words: TextArguments
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try words.perform(desk) { text, connection in
            try connection.perform(Note(reference: words.reference, note: text, seen: words.seen.version))
        }
    }
}

struct ContributeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "contribute", "Ajoute à une réponse depuis un autre centre, qui la garde.",
            "Adds to an answer from another centre, which keeps the question.",
            example: "contribute 42 \"Nous avons le même cas à Lille\" --as Luc@irev")
    }

    @OptionGroup var words: TextArguments
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try words.perform(desk) { text, connection in
            try connection.perform(Contribute(reference: words.reference, contribution: text, seen: words.seen.version))
        }
    }
}

struct ReplyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "reply", "Répond à la demande de précision, pour le demandeur.",
            "Replies to what was asked back, for the asker.", example: "reply 42 \"À Bobigny\"")
    }

    @OptionGroup var words: TextArguments
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try words.perform(desk) { text, connection in
            try connection.perform(ReplyAsAsker(reference: words.reference, message: text, seen: words.seen.version))
        }
    }
}
