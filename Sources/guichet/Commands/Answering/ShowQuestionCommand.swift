import ArgumentParser
import Desk

struct ShowQuestionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: tr(
                "Montre une question et son histoire, ou une fiche.", "Shows a question and its history, or an entry."),
            discussion: tr(
                "Une question se désigne par sa référence ou une fin unique : 2026-00042 ou 42.\n\nExemple : guichet show 42",
                "A question is named by its reference or a unique ending: 2026-00042 or 42.\n\nExample: guichet show 42"
            ))
    }

    @Argument(help: ArgumentHelp(tr("La référence.", "The reference."), valueName: "ref"))
    var reference: String

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        if Entry.isNamed(by: reference) {
            let page = EntryPage(try connection.perform(ShowEntry(reference: reference)))
            if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        } else {
            var page = FilePage(try connection.perform(ShowQuestion(reference: reference)))
            page.duplicates = try page.question.status.isOpen ? DuplicatePage.pages(of: page.question, connection) : []
            if desk.json { Screen.json(page) } else { Screen.write(page.text) }
        }
    }
}
