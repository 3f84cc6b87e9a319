import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ThemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "theme", abstract: tr("Les thèmes du réseau.", "The network's themes."),
            discussion: tr("Exemple : guichet theme list", "Example: guichet theme list"),
            subcommands: [List.self, Show.self, Add.self, Merge.self, Rename.self])
    }

    /// Which theme it is about.
    struct Subject: ParsableArguments {
        @Argument(
            help: ArgumentHelp(
                tr("Le thème : nom, sigle ou synonyme.", "The theme: name, acronym or synonym."), valueName: "theme"))
        var theme: String
    }
}

extension DeskOptions {
    func show(_ file: ThemeFile) {
        let theme = ThemeDocument(file)
        if json { Screen.json(theme) } else { Screen.write(theme.text) }
    }
}
