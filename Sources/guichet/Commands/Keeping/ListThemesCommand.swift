import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListThemesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "list", "Liste les thèmes, leurs sigles et leurs synonymes.",
            "Lists the themes, their acronyms and synonyms.", example: "theme list")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let list = ThemesDocument(try desk.connection().perform(ListThemes()))
        if desk.json { return Screen.json(list) }
        Screen.write(Columns.table(list.themes.map(\.cells), width: Screen.width, isCut: Screen.isTerminal))
    }
}
