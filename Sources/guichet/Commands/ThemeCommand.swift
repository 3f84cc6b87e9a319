import ArgumentParser
import Desk
import Phrasebook

struct ThemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "theme", abstract: tr("Les thèmes du réseau.", "The network's themes."),
            discussion: tr("Exemple : guichet theme list", "Example: guichet theme list"),
            subcommands: [List.self, Show.self, Add.self, Merge.self, Rename.self])
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "list", "Liste les thèmes, leurs sigles et leurs synonymes.",
                "Lists the themes, their acronyms and synonyms.", example: "theme list")
        }

        @OptionGroup var desk: DeskOptions

        func run() throws {
            let pages = try desk.connection().perform(ListThemes()).map(ThemePage.init)
            if desk.json { return Screen.json(["themes": pages]) }
            Screen.write(Columns.table(pages.map(\.cells), width: Screen.width, isCut: Screen.isTerminal))
        }
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "show", "Montre un thème, ce que ses sigles veulent dire et son histoire.",
                "Shows a theme, what its acronyms stand for and its history.", example: "theme show CUCS")
        }

        @OptionGroup var subject: Subject
        @OptionGroup var desk: DeskOptions

        func run() throws { desk.show(try desk.connection().perform(ShowTheme(theme: subject.theme))) }
    }

    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "add", "Ajoute un thème à la liste du réseau.", "Adds a theme to the network's list.",
                example: "theme add \"Transition écologique\" --term \"TE=transition écologique\" --as Awa@national")
        }

        @Argument(help: ArgumentHelp(tr("Le nom du thème.", "The theme's name."), valueName: "label")) var label: String
        @Option(
            help: ArgumentHelp(
                tr("Un nom court (tiré du nom sinon).", "A short name (made from the name otherwise)."),
                valueName: "slug")) var slug: String?
        @Option(
            help: ArgumentHelp(
                tr(
                    "Un synonyme, ou un sigle et ce qu'il veut dire : SIGLE=... (répétable).",
                    "A synonym, or an acronym and what it stands for: ACRONYM=... (repeatable)."), valueName: "term"))
        var term: [String] = []
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let terms = try term.map { try Theme.Term($0) }
            desk.show(try desk.connection().perform(AddTheme(label: label, slug: slug, terms: terms)))
        }
    }

    struct Merge: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "merge", "Fusionne un thème dans un autre ; son nom y mène encore.",
                "Merges a theme into another; its name still leads there.",
                example: "theme merge integration --into cohesion-sociale --as Awa@national")
        }

        @OptionGroup var subject: Subject
        @Option(help: ArgumentHelp(tr("Le thème qui reste.", "The theme that stays."), valueName: "theme"))
        var into: String
        @OptionGroup var sure: Sure
        @OptionGroup var desk: DeskOptions

        func run() throws {
            try sure.ask(
                tr(
                    "Le thème \(subject.theme) disparaît dans \(into).",
                    "The theme \(subject.theme) disappears into \(into)."))
            desk.show(try desk.connection().perform(MergeThemes(theme: subject.theme, into: into)))
        }
    }

    struct Rename: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "rename", "Renomme un thème ; l'ancien nom y mène encore.",
                "Renames a theme; the old name still leads to it.",
                example: "theme rename sante \"Santé et bien-être\" --as Awa@national")
        }

        @OptionGroup var subject: Subject
        @Argument(help: ArgumentHelp(tr("Le nouveau nom.", "The new name."), valueName: "label")) var label: String
        @Option(help: ArgumentHelp(tr("Le nouveau nom court.", "The new short name."), valueName: "slug"))
        var slug: String?
        @OptionGroup var desk: DeskOptions

        func run() throws {
            desk.show(
                try desk.connection().perform(RenameTheme(theme: subject.theme, label: label, slug: slug)))
        }
    }

    /// Which theme it is about.
    struct Subject: ParsableArguments {
        @Argument(
            help: ArgumentHelp(
                tr("Le thème : nom, sigle ou synonyme.", "The theme: name, acronym or synonym."), valueName: "theme"))
        var theme: String
    }
}

extension DeskOptions {
    func show(_ file: ThemeFile) {
        let page = ThemeFilePage(file)
        if json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
