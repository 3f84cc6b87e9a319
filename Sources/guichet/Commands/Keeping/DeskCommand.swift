import ArgumentParser
import Desk
import Phrasebook

struct DeskCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "desk",
            abstract: tr("Ce qui est réglé pour tout le guichet.", "What is set for the whole desk."),
            discussion: tr(
                """
                Réservé aux administrateurs. guichet desk show dit ce que fait chaque réglage. Un mot de passe n'en est \
                jamais un : il reste chez le programme qui envoie les courriels.

                Exemple : guichet desk set site-url https://guichet.example.org
                """,
                """
                For administrators. guichet desk show says what each setting does. A password is never one of them: it \
                stays with the program that sends mails.

                Example: guichet desk set site-url https://guichet.example.org
                """),
            subcommands: [ShowDeskSettingsCommand.self, SetDeskSettingCommand.self, UnsetDeskSettingCommand.self])
    }
}

extension DeskOptions {
    func show(_ settings: DeskSettings) {
        if json { return Screen.json(settings.values) }
        if !settings.values.isEmpty {
            Screen.write(
                settings.values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: "\n"))
        }
    }

    /// All settings with their explanations, including those that are not set.
    func explain(_ settings: DeskSettings) {
        if json { return Screen.json(settings.values) }
        Screen.write(
            DeskSetting.allCases.map { setting in
                "\(setting.rawValue) = \(settings[setting] ?? phrases.notSet)\n  \(phrases.does(setting))"
            }.joined(separator: "\n"))
    }
}
