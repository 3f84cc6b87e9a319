import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct ExportPersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: tr("Donne tout ce qui est gardé d'une personne.", "Gives all that is kept of a person."),
            discussion: tr(
                """
                Qui elle est, ses questions avec leurs échanges, les lettres qui lui sont destinées (droit d'accès).

                Exemple : guichet person export awa@exemple.fr --json --as Awa@national
                """,
                """
                Who they are, their questions with all that was written, the letters to them (right of access).

                Example: guichet person export awa@exemple.fr --json --as Awa@national
                """))
    }

    @OptionGroup var who: PersonSubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let page = PersonFileDocument(
            try desk.connection().perform(ExportPerson(person: who.person)), now: Date(), phrases)
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
