import ArgumentParser
import Desk
import Phrasebook

struct ShowThemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "show", "Montre un thème, ce que ses sigles veulent dire et son histoire.",
            "Shows a theme, what its acronyms stand for and its history.", example: "theme show CUCS")
    }

    @OptionGroup var subject: ThemeSubject
    @OptionGroup var desk: DeskOptions

    func run() throws { desk.show(try desk.connection().perform(ShowTheme(theme: subject.theme))) }
}
