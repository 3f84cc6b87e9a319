import ArgumentParser
import Desk
import Documents
import Phrasebook

struct PersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "person", abstract: tr("Les données personnelles.", "Personal data."),
            discussion: tr(
                "Exemple : guichet person export awa@exemple.fr --as Awa@national",
                "Example: guichet person export awa@exemple.fr --as Awa@national"),
            subcommands: [Export.self, Erase.self, List.self])
    }

    struct Export: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr("Donne tout ce qui est gardé d'une personne.", "Gives all that is kept of a person."),
                discussion: tr(
                    """
                    Qui elle est, ses questions avec leurs échanges, les lettres qui lui sont destinées (droit d'accès).

                    Exemple : guichet person export awa@exemple.fr --json --as Awa@national
                    """,
                    """
                    Who they are, their questions with all that was written, the letters to them (right of access).

                    Example: guichet person export awa@exemple.fr --json --as Awa@national
                    """))
        }

        @OptionGroup var who: Address
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let page = PersonPage(try desk.counter().perform(ExportPerson(email: who.email)))
            if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        }
    }

    struct Erase: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr(
                    "Efface une personne, des textes et du fichier aussi.",
                    "Erases a person, from the texts and the file too."),
                discussion: tr(
                    """
                    Nom, courriel, téléphone et organisme, et là où ils se trouvent dans les questions, messages et réponses \
                    (droit à l'effacement). Ni les statistiques ni les fiches ne changent. Montre ce qui sera effacé, puis \
                    demande ; sans terminal il faut --yes.

                    Exemple : guichet person erase awa@exemple.fr --yes --as Awa@national
                    """,
                    """
                    Name, e-mail, telephone and organisation, and where they stand in questions, messages and answers \
                    (right to erasure). Neither statistics nor entries change. Shows what will be erased, then asks; \
                    without a terminal it needs --yes.

                    Example: guichet person erase awa@exemple.fr --yes --as Awa@national
                    """))
        }

        @OptionGroup var who: Address
        @Flag(help: ArgumentHelp(tr("Efface sans demander.", "Erases without asking."))) var yes = false
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let counter = try desk.counter()
            if !yes {
                let preview = try counter.perform(ErasePerson(email: who.email, activate: false))
                guard Screen.isInteractive else { throw Refusal.unconfirmedErasure }
                let askers = try counter.perform(ExportPerson(email: who.email)).askers
                Screen.remark((askers.map { AskerDocument($0).line } + [text(preview)]).joined(separator: "\n"))
                guard Screen.agrees(tr("Effacer ? [o/N] ", "Erase? [y/N] ")) else {
                    if desk.json { Screen.json(preview) }
                    return Screen.remark(phrases.upkeep.preview)
                }
            }
            let erasure = try counter.perform(ErasePerson(email: who.email, activate: true))
            if desk.json { Screen.json(erasure) } else { Screen.write(text(erasure)) }
        }

        private func text(_ erasure: Erasure) -> String {
            let questions = erasure.questions.isEmpty ? "0" : erasure.questions.joined(separator: " ")
            return erasure.done
                ? tr(
                    "Effacé. Questions : \(questions) ; textes changés : \(erasure.texts).",
                    "Erased. Questions: \(questions); texts changed: \(erasure.texts).")
                : tr(
                    "Sera effacé. Questions : \(questions) ; textes à changer : \(erasure.texts).",
                    "To be erased. Questions: \(questions); texts to change: \(erasure.texts).")
        }
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr(
                    "Liste les personnes dont quelque chose est gardé.",
                    "Lists the persons of whom something is kept."),
                discussion: tr(
                    """
                    La plus anciennement venue d'abord. Ce qui est passé de durée, guichet tick l'efface une fois les \
                    questions closes.

                    Exemple : guichet person list --expired --as Awa@national
                    """,
                    """
                    Whoever came longest ago first. What is past its term is erased by guichet tick once the questions \
                    are closed.

                    Example: guichet person list --expired --as Awa@national
                    """))
        }

        @Flag(
            help: ArgumentHelp(
                tr(
                    "Seulement celles dont la dernière question a plus de \(ListPersons.term) ans.",
                    "Only those whose last question is more than \(ListPersons.term) years old.")))
        var expired = false
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let lines = try desk.counter().perform(ListPersons(expired: expired)).map(PersonLine.init)
            if desk.json { return Screen.json(["persons": lines]) }
            guard !lines.isEmpty else { return Screen.write(tr("Personne.", "Nobody.")) }
            Screen.write(Columns.table(lines.map(\.cells), width: Screen.width, isCut: Screen.isTerminal))
        }
    }

    /// Whom it is about.
    struct Address: ParsableArguments {
        @Argument(
            help: ArgumentHelp(
                tr("L'adresse électronique du demandeur.", "The asker's e-mail address."), valueName: "email"))
        var email: String
    }
}
