import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ShowEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help("show", "Montre une fiche.", "Shows an entry.", example: "entry show F-2026-00042")
    }

    @OptionGroup var subject: EntrySubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let page = EntryDocument(try desk.connection().perform(ShowEntry(reference: subject.reference)))
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
