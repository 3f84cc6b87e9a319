import ArgumentParser
import Desk
import Phrasebook

struct NoteCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "note", "Écrit une note interne, que le demandeur ne voit pas.",
            "Writes an internal note, which the asker does not see.",
            example: "note 42 \"Voir avec la préfecture\" --as Awa@profession-banlieue")
    }

    @OptionGroup var words: TextArguments
    @OptionGroup var attach: AttachOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let files = try attach.files()
        try words.perform(desk) { text, connection in
            try connection.perform(
                Note(reference: words.reference, note: text, seen: words.seen.version, attachments: files))
        }
    }
}
