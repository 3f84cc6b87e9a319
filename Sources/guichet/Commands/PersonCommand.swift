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
            subcommands: [Export.self, Erase.self, RequestErasure.self, Rest.self, List.self])
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
            let page = PersonPage(try desk.connection().perform(ExportPerson(email: who.email)))
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
                    Nom, courriel, téléphone et organisme, et là où ils se trouvent dans ses questions (droit à l'effacement). \
                    Dans ce que d'autres ont écrit, seuls partent son adresse, son numéro et son nom entier, s'il ne peut être \
                    que le sien ; le reste est listé (guichet person rest). Ni les statistiques ni les fiches publiées ne \
                    changent. Montre chaque endroit, puis demande ; sans terminal il faut --yes.

                    Exemple : guichet person erase awa@exemple.fr --yes --as Awa@national
                    """,
                    """
                    Name, e-mail, telephone and organisation, and where they stand in their questions (right to erasure). In \
                    what others wrote only their address, number and whole name go, where it can only be theirs; the rest is \
                    listed (guichet person rest). Neither statistics nor published entries change. Shows each place, then \
                    asks; without a terminal it needs --yes.

                    Example: guichet person erase awa@exemple.fr --yes --as Awa@national
                    """))
        }

        @OptionGroup var who: Address
        @Flag(help: ArgumentHelp(tr("Efface sans demander.", "Erases without asking."))) var yes = false
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            if !yes {
                let preview = try connection.perform(ErasePerson(email: who.email, activate: false))
                guard Screen.isInteractive else { throw unconfirmed(preview) }
                let askers = try connection.perform(ExportPerson(email: who.email)).askers
                Screen.remark(
                    (askers.map { AskerDocument($0).line } + [ErasurePage(preview).text]).joined(separator: "\n"))
                guard Screen.agrees(tr("Effacer ? [o/N] ", "Erase? [y/N] ")) else {
                    if desk.json { Screen.json(preview) }
                    return Screen.remark(phrases.upkeep.preview)
                }
            }
            let erasure = try connection.perform(ErasePerson(email: who.email, activate: true))
            if desk.json { Screen.json(erasure) } else { Screen.write(ErasurePage(erasure).text) }
        }

        /// Shows what would be erased, and says on standard error that `--yes` is missing. With `--json` the preview is the only
        /// document on standard output.
        private func unconfirmed(_ preview: Erasure) -> any Error {
            guard desk.json else {
                Screen.write(ErasurePage(preview).text)
                return Refusal.unconfirmedErasure
            }
            Screen.json(preview)
            let sentence = phrases.refusal(.unconfirmedErasure)
            Screen.complain(sentence.what + "\n" + sentence.remedy)
            return ExitCode(Refusal.Kind.usage.rawValue)
        }
    }

    struct Rest: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr(
                    "Liste où une personne effacée est peut-être encore, et en décide.",
                    "Lists where an erased person may still stand, and decides on it."),
                discussion: tr(
                    """
                    Dans ce que d'autres ont écrit, un nom qui est aussi un mot ou celui d'un autre n'est pas effacé sans vous. \
                    --erase efface les mots montrés, --keep les garde et n'en parle plus.

                    Exemple : guichet person rest 3 4 --erase --as Nadia@national
                    """,
                    """
                    In what others wrote, a name that is also a word or someone else's is not erased without you. \
                    --erase erases the words shown, --keep keeps them and lists them no longer.

                    Example: guichet person rest 3 4 --erase --as Nadia@national
                    """))
        }

        @Argument(help: ArgumentHelp(tr("Les numéros de la liste.", "The numbers in the list."), valueName: "id"))
        var ids: [Int64] = []
        @Flag(help: ArgumentHelp(tr("Efface ces mots.", "Erases these words."))) var erase = false
        @Flag(help: ArgumentHelp(tr("Les garde.", "Keeps them."))) var keep = false
        @OptionGroup var sure: Sure
        @OptionGroup var desk: DeskOptions

        func validate() throws {
            if erase && keep || ids.isEmpty == (erase || keep) {
                throw ValidationError(
                    tr(
                        "Donnez des numéros avec --erase ou --keep, ou rien pour la liste.",
                        "Give numbers with --erase or --keep, or nothing for the list."))
            }
        }

        func run() throws {
            let connection = try desk.connection()
            guard ids.isEmpty else {
                if erase { try sure.ask(tr("Ces mots sont effacés.", "These words are erased.")) }
                let settled = try connection.perform(SettleRemainders(ids: ids, erases: erase))
                if desk.json { Screen.json(settled) } else { Screen.write(phrases.settled(settled)) }
                return
            }
            let remainders = try connection.perform(ListRemainders())
            if desk.json { return Screen.json(["places": remainders]) }
            guard !remainders.isEmpty else { return Screen.write(tr("Rien à décider.", "Nothing to decide.")) }
            Screen.write(remainders.map { "\($0.id)  \(ErasurePage.line($0.place))" }.joined(separator: "\n"))
        }
    }

    struct RequestErasure: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "request-erasure", "Demande à la coordination d'effacer une personne.",
                "Asks the coordinator to erase a person.",
                example: "person request-erasure awa@exemple.fr --as Awa@profession-banlieue")
        }

        @OptionGroup var who: Address
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let request = try desk.connection().perform(Desk.RequestErasure(email: who.email))
            if desk.json { return Screen.json(RequestLine(request)) }
            Screen.write(
                tr(
                    "Demandé ; la coordination le voit : guichet person list --requested",
                    "Asked for; the coordinator sees it: guichet person list --requested"))
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
        @Flag(
            help: ArgumentHelp(
                tr("Seulement celles dont l'effacement est demandé.", "Only those whose erasure is asked for.")))
        var requested = false
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let lines = try desk.connection().perform(ListPersons(expired: expired, requested: requested)).map(
                PersonLine.init)
            if desk.json { return Screen.json(["persons": lines]) }
            guard !lines.isEmpty else { return Screen.write(tr("Personne.", "Nobody.")) }
            Screen.write(Columns.table(lines.map(\.cells), width: Screen.width, isCut: Screen.isTerminal))
        }
    }

    /// The argument that names a person by their e-mail address.
    struct Address: ParsableArguments {
        @Argument(
            help: ArgumentHelp(
                tr("L'adresse électronique du demandeur.", "The asker's e-mail address."), valueName: "email"))
        var email: String
    }
}
