import ArgumentParser
import Desk
import Phrasebook

struct UnsetDeskSettingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help("unset", "Oublie un réglage.", "Forgets a setting.", example: "desk unset site-url")
    }

    @OptionGroup var subject: DeskSettingSubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        desk.show(try desk.connection().perform(UnsetDeskSetting(setting: subject.setting())))
    }
}
