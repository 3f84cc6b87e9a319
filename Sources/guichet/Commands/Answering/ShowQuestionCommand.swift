import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct ShowQuestionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: tr(
                "Montre une question et son histoire, ou une fiche.", "Shows a question and its history, or an entry."),
            discussion: tr(
                "Une question se désigne par sa référence ou une fin unique : 2026-00042 ou 42.\n\nExemple : guichet show 42",
                "A question is named by its reference or a unique ending: 2026-00042 or 42.\n\nExample: guichet show 42"
            ))
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref"))
    var reference: String

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        if Entry.isNamed(by: reference) {
            let entry = EntryDocument(try connection.perform(ShowEntry(reference: reference)))
            if desk.json { Screen.json(entry) } else { Screen.write(entry.text) }
        } else {
            let file = try connection.perform(ShowQuestion(reference: reference))
            let duplicates = try file.question.custody.status.isOpen ? connection.duplicates(of: file.question) : []
            let shown = QuestionFileDocument(file, duplicates: duplicates, now: Date(), phrases)
            if desk.json { Screen.json(shown) } else { Screen.write(shown.text) }
        }
    }
}
