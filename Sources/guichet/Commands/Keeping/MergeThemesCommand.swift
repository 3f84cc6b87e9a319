import ArgumentParser
import Desk
import Phrasebook

struct MergeThemesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "merge", "Fusionne un thème dans un autre ; son nom y mène encore.",
            "Merges a theme into another; its name still leads there.",
            example: "theme merge integration --into cohesion-sociale --as Awa@national")
    }

    @OptionGroup var subject: ThemeSubject
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
