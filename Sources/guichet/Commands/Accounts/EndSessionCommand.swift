import ArgumentParser
import Desk
import Documents
import Phrasebook

struct EndSessionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help("end", "Ferme une session.", "Ends a session.", example: "session end 3")
    }

    @Argument(help: ArgumentHelp(tr("Son numéro.", "Its number."), valueName: "number")) var id: Int64
    @OptionGroup var sure: Sure
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try sure.ask(tr("La session \(id) se ferme.", "Session \(id) ends."))
        let page = SessionDocument(try desk.connection().perform(EndSession(id: id)))
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
