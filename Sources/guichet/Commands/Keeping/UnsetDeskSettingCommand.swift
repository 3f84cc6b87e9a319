import ArgumentParser
import Desk
import Phrasebook

extension DeskCommand {
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
}
