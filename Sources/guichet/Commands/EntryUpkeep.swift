import ArgumentParser
import Atlas
import Desk
import Foundation
import Phrasebook

extension EntryCommand {
    struct Verify: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "verify", "Dit qu'une fiche publiée est juste, jusqu'à la prochaine revue.",
                "Says that a published entry is right, until the next review.",
                example: "entry verify F-2026-00042 --review-by 2027-06-30 --as Awa@profession-banlieue")
        }

        @OptionGroup var subject: Subject
        @Option(
            help: ArgumentHelp(
                tr("À revoir avant ce jour (dans un an sinon).", "To be reviewed by this day (in a year otherwise)."),
                valueName: "yyyy-mm-dd")) var reviewBy: String?
        @OptionGroup var seen: SeenOption
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let entry = try desk.connection().perform(
                VerifyEntry(reference: subject.reference, reviewBy: Dates.day(reviewBy), seen: seen.version))
            desk.show(entry, phrases.entries.verified(entry.reference, entry.reviewBy))
        }
    }

    struct Report: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "report", "Signale, comme lecteur, une fiche fausse ou dépassée.",
                "Says, as a reader, that an entry is wrong or outdated.",
                example: "entry report F-2026-00042 \"Le montant a changé en janvier.\"")
        }

        @OptionGroup var subject: Subject
        @Argument(
            help: ArgumentHelp(
                tr("Ce qui ne va pas ; - pour l'entrée standard.", "What is wrong; - for standard input."),
                valueName: "text")) var text: String
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let reason = try Writing.given(argument: text, file: nil) ?? ""
            let entry = try desk.connection().perform(ReportEntry(reference: subject.reference, reason: reason))
            desk.show(entry, phrases.entries.reported(entry.reference))
        }
    }

    struct Answered: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "answered", "Dit qu'une fiche vous a répondu : compté, sans rien garder de vous.",
                "Says that an entry answered you: counted, with nothing kept about you.",
                example: "entry answered F-2026-00042 --words \"financer un médiateur\"")
        }

        @OptionGroup var subject: Subject
        @Option(
            help: ArgumentHelp(tr("Les mots de votre recherche.", "The words you searched for."), valueName: "words"))
        var words: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let counted = try desk.connection().perform(MarkAnswered(reference: subject.reference, words: words))
            if desk.json { Screen.json(counted) } else { Screen.write(phrases.entries.counted(counted)) }
        }
    }

    struct Retire: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "retire", "Retire une fiche pour de bon ; on n'y mène plus que vers ce qui la remplace.",
                "Takes an entry away for good; it leads only to what replaces it.",
                example:
                    "entry retire F-2026-00042 --reason \"Le dispositif n'existe plus\" --replaced-by F-2026-00057 --as Awa@profession-banlieue"
            )
        }

        @OptionGroup var subject: Subject
        @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
        @Option(
            help: ArgumentHelp(tr("La fiche qui la remplace.", "The entry that replaces it."), valueName: "ref"))
        var replacedBy: String?
        @OptionGroup var sure: Sure
        @OptionGroup var seen: SeenOption
        @OptionGroup var desk: DeskOptions

        func run() throws {
            try sure.ask(
                tr(
                    "La fiche \(subject.reference) est retirée pour de bon.",
                    "The entry \(subject.reference) is taken away for good."))
            let entry = try desk.connection().perform(
                RetireEntry(
                    reference: subject.reference, reason: reason, replacedBy: replacedBy, seen: seen.version))
            desk.show(entry, phrases.entries.retired(entry.reference, entry.replacedBy?.reference))
        }
    }

    struct Export: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "export",
                abstract: tr(
                    "Écrit les fiches, dans une forme que guichet import relit sans perte.",
                    "Writes the entries, in a form that guichet import reads back without loss."),
                discussion: tr(
                    """
                    json (sans rien dire) : un tableau, une fiche par ligne ; jsonl : un objet par ligne ; md : un document \
                    Markdown ; csv. Rien du demandeur, des questions ni de l'histoire n'y est.

                    Exemple : guichet entry export --format md > fiches.md
                    """,
                    """
                    json (the default): an array, one entry a line; jsonl: one object a line; md: a Markdown document; csv. \
                    Nothing of the asker, of the questions or of the history is in it.

                    Example: guichet entry export --format md > entries.md
                    """))
        }

        @Option(
            help: ArgumentHelp(EntryFormat.allCases.map(\.rawValue).joined(separator: ", "), valueName: "format"),
            completion: .list(EntryFormat.allCases.map(\.rawValue))) var format: String?
        @OptionGroup var excel: ExcelOption
        @Option(help: ArgumentHelp(tr("Ce centre.", "This centre."), valueName: "slug")) var centre: String?
        @Option(help: ArgumentHelp(tr("Ce thème.", "This theme."), valueName: "theme")) var theme: String?
        @Flag(
            help: ArgumentHelp(
                tr(
                    "Aussi ce qui n'est pas publié, ou est retiré (agents).",
                    "Also what is not published, or is retired (agents)."))) var all = false
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let known = EntryFormat.allCases.map(\.rawValue)
            let name = format ?? (excel.isGiven ? EntryFormat.csv : .json).rawValue
            guard let format = EntryFormat(rawValue: name) else { throw Refusal.badChoice(name, known: known) }
            guard format == .csv || !excel.isGiven else {
                throw Refusal.badChoice(name, known: [EntryFormat.csv.rawValue])
            }
            let connection = try desk.connection()
            var writer = EntryFileWriter(format: format, isForExcel: excel.isGiven)
            var position: Int64? = 0
            while let after = position {
                let part = try connection.perform(
                    ExportEntries(centre: centre, theme: theme, everything: all, after: after))
                Screen.put(try part.records.map { try writer.text($0) }.joined())
                position = part.position
            }
            Screen.put(writer.end())
        }
    }
}

struct SourceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "source", abstract: tr("Les sources que les fiches citent.", "The sources that entries cite."),
            discussion: tr(
                "Exemple : guichet source changed \"décret n° 2014-1750\" --as Awa@profession-banlieue",
                "Example: guichet source changed \"décret n° 2014-1750\" --as Awa@profession-banlieue"),
            subcommands: [Changed.self])
    }

    struct Changed: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "changed",
                abstract: tr(
                    "Dit qu'une source a changé : les fiches qui la citent sont à vérifier, et listées.",
                    "Says that a source has changed: the entries that cite it are to be verified, and listed."),
                discussion: tr(
                    """
                    Une adresse (http ou https, avec ou sans www., barre finale ou #...), l'article d'un code ou le numéro d'un \
                    texte. Les fiches restent trouvées, marquées « à vérifier », et sont dans la boîte de leur centre.

                    Exemple : guichet source changed "L. 5134-100 du code du travail" --reason "Abrogé" --as Awa@profession-banlieue
                    """,
                    """
                    An address (http or https, with or without www., last slash or #...), the article of a code or the number of \
                    a law. The entries are still found, marked stale, and are in their centre's inbox.

                    Example: guichet source changed "L. 5134-100 du code du travail" --reason "Repealed" --as Awa@profession-banlieue
                    """))
        }

        @Argument(
            help: ArgumentHelp(tr("L'adresse ou la référence.", "The address or the reference."), valueName: "source"))
        var source: String
        @Option(help: ArgumentHelp(tr("Ce qui a changé.", "What changed."), valueName: "text")) var reason: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let lines = try desk.connection().perform(SourceChanged(source: source, reason: reason)).map(EntryLine.init)
            desk.show(lines, heading: phrases.entries.citing(lines.count, source))
        }
    }
}

/// The `--excel` option of commands that write CSV.
struct ExcelOption: ParsableArguments {
    @Flag(
        name: .customLong("excel"),
        help: ArgumentHelp(
            tr(
                "Un CSV qu'un Excel français ouvre d'un double clic : points-virgules, marque UTF-8.",
                "A CSV that a French Excel opens by a double click: semicolons, UTF-8 mark."))) var isGiven = false
}
