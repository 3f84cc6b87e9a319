import ArgumentParser
import Desk
import Documents
import Phrasebook

struct CheckEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "check", "Montre le texte à relire d'une fiche, et ce qui y désigne peut-être quelqu'un.",
            "Shows the text of an entry that is to be read, and what in it may name someone.",
            example: "entry check F-2026-00042 --as Awa@profession-banlieue")
    }

    @OptionGroup var subject: EntrySubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let check = try desk.connection().perform(CheckEntry(reference: subject.reference))
        let shown = EntryCheckDocument(check)
        if desk.json { Screen.json(shown) } else { Screen.write(shown.reading(of: check)) }
    }
}
