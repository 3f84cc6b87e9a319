import ArgumentParser
import Desk
import Phrasebook

struct ShowDeskSettingsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "show", "Montre les réglages, et ce que fait chacun.", "Shows the settings, and what each does.",
            example: "desk show")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws { desk.explain(try desk.connection().perform(ShowDeskSettings())) }
}
