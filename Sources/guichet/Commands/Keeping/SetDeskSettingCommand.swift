import ArgumentParser
import Desk
import Phrasebook

extension DeskCommand {
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
}
