import ArgumentParser
import Desk
import Phrasebook

struct RenameThemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "rename", "Renomme un thème ; l'ancien nom y mène encore.",
            "Renames a theme; the old name still leads to it.",
            example: "theme rename sante \"Santé et bien-être\" --as Awa@national")
    }

    @OptionGroup var subject: ThemeSubject
    @Argument(help: ArgumentHelp(tr("Le nouveau nom.", "The new name."), valueName: "label")) var label: String
    @Option(help: ArgumentHelp(tr("Le nouveau nom court.", "The new short name."), valueName: "slug"))
    var slug: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        desk.show(
            try desk.connection().perform(RenameTheme(theme: subject.theme, label: label, slug: slug)))
    }
}
