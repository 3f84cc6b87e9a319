import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct ListEventsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "log", "Montre l'histoire d'une question, ou de toutes.", "Shows the history of a question, or of all.",
            example: "log 42")
    }

    @Argument(
        help: ArgumentHelp(
            tr("La question ou la fiche (toutes sinon).", "The question or the entry (all otherwise)."),
            valueName: "ref"))
    var reference: String?
    @Option(help: ArgumentHelp(tr("Depuis ce jour.", "Since that day."), valueName: "yyyy-mm-dd")) var since: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let stream = try EventStream(desk, since: Dates.day(since)?.startOfDay, about: reference)
        var lines: [EventDocument] = []
        while case let page = try stream.next(), !page.isEmpty {
            if desk.json { lines += page } else { Screen.write(page.map(\.text).joined(separator: "\n")) }
        }
        if desk.json { Screen.json(EventsDocument(events: lines)) }
    }
}
