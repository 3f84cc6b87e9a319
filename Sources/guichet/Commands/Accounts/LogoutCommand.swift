import ArgumentParser
import Desk
import Documents
import Phrasebook

struct LogoutCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "logout", "Oublie le serveur et le jeton.", "Forgets the server and the token.", example: "logout")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let had = Credentials.forget()
        if desk.json { return Screen.json(LogoutDocument(signedOut: had)) }
        Screen.write(phrases.signedOut(wasSignedIn: had))
    }
}
