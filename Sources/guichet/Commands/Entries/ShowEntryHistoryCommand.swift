import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ShowEntryHistoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "log", "Montre l'histoire d'une fiche, pour les agents.", "Shows an entry's history, for agents.",
            example: "entry log F-2026-00042 --as Awa@profession-banlieue")
    }

    @OptionGroup var subject: EntrySubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let page = EntryHistoryDocument(
            try desk.connection().perform(ShowEntryHistory(reference: subject.reference)), phrases)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
