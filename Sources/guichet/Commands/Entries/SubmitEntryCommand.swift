import ArgumentParser
import Desk
import Phrasebook

struct SubmitEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "submit", "Soumet une fiche à un second lecteur.", "Gives an entry to a second reader.",
            example: "entry submit F-2026-00042 --as Awa@profession-banlieue")
    }

    @OptionGroup var subject: EntrySubject
    @Flag(help: ArgumentHelp(tr("Demande au pôle national de la relire.", "Asks the national desk to read it.")))
    var national = false
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let entry = try connection.perform(
            SubmitEntry(reference: subject.reference, toNational: national, seen: seen.version))
        try ReadingOptions.remark(entry, connection)
        desk.show(entry, EntryDone.published(entry))
    }
}
