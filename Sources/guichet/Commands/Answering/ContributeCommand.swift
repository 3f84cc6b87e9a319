import ArgumentParser
import Desk
import Phrasebook

struct ContributeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "contribute", "Ajoute à une réponse depuis un autre centre, qui la garde.",
            "Adds to an answer from another centre, which keeps the question.",
            example: "contribute 42 \"Nous avons le même cas à Lille\" --as Luc@irev")
    }

    @OptionGroup var words: TextArguments
    @OptionGroup var attach: AttachOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let files = try attach.files()
        try words.perform(desk) { text, connection in
            try connection.perform(
                Contribute(reference: words.reference, contribution: text, seen: words.seen.version, attachments: files)
            )
        }
    }
}
