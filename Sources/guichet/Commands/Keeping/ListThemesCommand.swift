import ArgumentParser
import Desk
import Phrasebook

extension ThemeCommand {
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
}
