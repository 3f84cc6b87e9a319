import ArgumentParser
import Desk
import Phrasebook

struct ReplyAsAskerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "reply", "Répond à la demande de précision, pour le demandeur.",
            "Replies to what was asked back, for the asker.", example: "reply 42 \"À Bobigny\"")
    }

    @OptionGroup var words: TextArguments
    @OptionGroup var attach: AttachOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let files = try attach.files()
        try words.perform(desk) { text, connection in
            try connection.perform(
                ReplyAsAsker(
                    reference: words.reference, message: text, seen: words.seen.version, attachments: files))
        }
    }
}
