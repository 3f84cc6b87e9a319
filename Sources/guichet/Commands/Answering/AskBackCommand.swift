import ArgumentParser
import Desk
import Phrasebook

struct AskBackCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "ask-back", "Demande une précision au demandeur ; le délai s'arrête.",
            "Asks the asker for something; the clock stops.",
            example: "ask-back 42 \"Quelle commune ?\" --as Awa@profession-banlieue")
    }

    @OptionGroup var words: TextArguments
    @OptionGroup var attach: AttachOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let files = try attach.files()
        try words.perform(desk) { text, connection in
            try connection.perform(
                AskBack(reference: words.reference, message: text, seen: words.seen.version, attachments: files))
        }
    }
}
