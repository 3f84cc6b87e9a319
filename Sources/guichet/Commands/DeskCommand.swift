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
                Réservé aux administrateurs. site-url : l'adresse du site, par laquelle commencent les liens ; le serveur ne \
                répond alors que sous ce nom, et sous ceux de cette machine.

                Exemple : guichet desk set site-url https://guichet.example.org
                """,
                """
                For administrators. site-url: the address of the site, which links begin with; the server then answers by that \
                name alone, and by those of this machine.

                Example: guichet desk set site-url https://guichet.example.org
                """),
            subcommands: [Show.self, Set.self, Unset.self])
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            help("show", "Montre ce qui est réglé.", "Shows what is set.", example: "desk show")
        }

        @OptionGroup var desk: DeskOptions

        func run() throws { desk.show(try desk.connection().perform(ShowDeskSettings())) }
    }

    struct Set: ParsableCommand {
        static var configuration: CommandConfiguration {
            help(
                "set", "Règle quelque chose.", "Sets something.",
                example: "desk set site-url https://guichet.example.org")
        }

        @Argument(help: DeskCommand.nameHelp, completion: .list(DeskCommand.names)) var name: String
        @Argument(help: ArgumentHelp(tr("La valeur.", "The value."), valueName: "value")) var value: String
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let verb = try SetDeskSetting(setting: DeskSetting(named: name), value: value)
            desk.show(try desk.connection().perform(verb))
        }
    }

    struct Unset: ParsableCommand {
        static var configuration: CommandConfiguration {
            help("unset", "Oublie un réglage.", "Forgets a setting.", example: "desk unset site-url")
        }

        @Argument(help: DeskCommand.nameHelp, completion: .list(DeskCommand.names)) var name: String
        @OptionGroup var desk: DeskOptions

        func run() throws {
            desk.show(try desk.connection().perform(UnsetDeskSetting(setting: try DeskSetting(named: name))))
        }
    }

    private static var names: [String] { DeskSetting.allCases.map(\.rawValue) }

    private static var nameHelp: ArgumentHelp {
        ArgumentHelp(names.joined(separator: ", "), valueName: "name")
    }
}

extension DeskOptions {
    fileprivate func show(_ settings: DeskSettings) {
        if json { return Screen.json(settings.values) }
        if !settings.values.isEmpty {
            Screen.write(
                settings.values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: "\n"))
        }
    }
}
