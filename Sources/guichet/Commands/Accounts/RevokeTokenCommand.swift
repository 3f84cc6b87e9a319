import ArgumentParser
import Desk
import Documents
import Phrasebook

struct RevokeTokenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "revoke", "Révoque un jeton, et ferme les sessions qu'il a ouvertes.",
            "Makes a token void, and ends the sessions opened with it.", example: "token revoke 3")
    }

    @Argument(help: ArgumentHelp(tr("Son numéro.", "Its number."), valueName: "number")) var id: Int64
    @OptionGroup var sure: Sure
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try sure.ask(tr("Le jeton \(id) ne vaudra plus.", "Token \(id) will no longer hold."))
        let page = TokenDocument(try desk.connection().perform(RevokeToken(id: id)))
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
