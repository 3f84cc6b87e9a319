import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ThemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "theme", abstract: tr("Les thèmes du réseau.", "The network's themes."),
            discussion: tr("Exemple : guichet theme list", "Example: guichet theme list"),
            subcommands: [
                ListThemesCommand.self, ShowThemeCommand.self, AddThemeCommand.self, MergeThemesCommand.self,
                RenameThemeCommand.self,
            ])
    }
}

extension DeskOptions {
    func show(_ file: ThemeFile) {
        let theme = ThemeDocument(file)
        if json { return Screen.json(theme) }
        if file.isUnchanged { Screen.remark(phrases.lists.unchanged(file.theme.slug)) }
        Screen.write(theme.text)
    }
}
