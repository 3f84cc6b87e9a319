import ArgumentParser
import Desk
import Phrasebook

struct SetDeskSettingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "set", "Règle quelque chose.", "Sets something.",
            example: "desk set site-url https://guichet.example.org")
    }

    @OptionGroup var subject: DeskSettingSubject
    @Argument(help: ArgumentHelp(tr("La valeur.", "The value."), valueName: "value")) var value: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let verb = try SetDeskSetting(setting: subject.setting(), value: value)
        desk.show(try desk.connection().perform(verb))
    }
}
