import ArgumentParser
import Desk
import Phrasebook

struct ShowDeskSettingsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help("show", "Montre ce qui est réglé.", "Shows what is set.", example: "desk show")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws { desk.show(try desk.connection().perform(ShowDeskSettings())) }
}
