import ArgumentParser
import Desk
import Phrasebook

struct AddThemeCommand: ParsableCommand {
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
                "Un synonyme, ou un sigle et ce qu'il veut dire : SIGLE=... (répétable).",
                "A synonym, or an acronym and what it stands for: ACRONYM=... (repeatable)."), valueName: "term"))
    var term: [String] = []
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let terms = try term.map { try Theme.Term($0) }
        desk.show(try desk.connection().perform(AddTheme(label: label, slug: slug, terms: terms)))
    }
}
