import ArgumentParser
import Desk
import Documents
import Foundation
import Mail
import Phrasebook
import Store

struct FetchMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "fetch", "Relève une boîte Maildir : chaque courriel une fois, puis marqué comme lu.",
            "Empties a Maildir: each mail once, then marked as seen.", example: "mail fetch /var/mail/guichet")
    }

    @Argument(
        help: ArgumentHelp(
            tr("Le dossier qui contient new, cur et tmp.", "The folder with new, cur and tmp."), valueName: "folder"),
        completion: .directory)
    var folder: String

    @OptionGroup var desk: DeskOptions

    func run() throws {
        guard let maildir = Maildir(path: folder) else { throw Refusal.badMaildir(folder) }
        let connection = try desk.connection()
        var count = MailCount()
        if case .file(let store, _) = connection { count.add(try store.placeUnread()) }
        for part in Maildir.parts(try maildir.unseen()) {
            switch connection {
            case .file(let store, _): count.add(try store.fetch(part, of: maildir))
            case .server(let server):
                count.add(
                    try maildir.fetch(
                        part, store: { try $0.map { try server.perform($0) } },
                        place: { try $0.map { try server.perform(PlaceMail(id: $0)) } }))
            }
        }
        if desk.json { Screen.json(MailCountDocument(count)) } else { Screen.write(phrases.fetched(count)) }
    }
}
