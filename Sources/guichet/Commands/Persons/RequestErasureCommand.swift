import ArgumentParser
import Desk
import Documents
import Phrasebook

struct RequestErasureCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "request-erasure", "Demande à la coordination d'effacer une personne.",
            "Asks the coordinator to erase a person.",
            example: "person request-erasure awa@exemple.fr --as Awa@profession-banlieue")
    }

    @OptionGroup var who: PersonSubject
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let request = try desk.connection().perform(Desk.RequestErasure(person: who.person))
        if desk.json { return Screen.json(ErasureRequestDocument(request)) }
        Screen.write(phrases.erasureRequested)
    }
}
