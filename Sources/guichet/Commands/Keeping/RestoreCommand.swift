import ArgumentParser
import Desk
import Documents
import Phrasebook
import Store

struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: tr("Remet une sauvegarde à la place du guichet.", "Puts a backup in the desk's place."),
            discussion: tr(
                """
                L'essaie d'abord à côté, montre ce qu'elle contient et ce qui serait perdu, puis demande ; sans terminal il \
                faut --yes. Jamais sur un guichet en service. Le guichet en place est gardé à côté. --check essaie seulement.

                Exemple : guichet restore guichet-2026-11-28T020000Z.sqlite --to /var/lib/guichet/guichet.sqlite
                """,
                """
                Tries it beside the desk first, shows what it holds and what would be lost, then asks; without a terminal it \
                needs --yes. Never over a desk in use. The desk in place is kept beside it. --check only tries.

                Example: guichet restore guichet-2026-11-28T020000Z.sqlite --to /var/lib/guichet/guichet.sqlite
                """))
    }

    @Argument(help: ArgumentHelp(tr("La sauvegarde.", "The backup."), valueName: "file"), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(tr("Le guichet à remplacer.", "The desk to be replaced."), valueName: "desk"),
        completion: .file())
    var to: String?

    @Flag(help: ArgumentHelp(tr("Essaie la sauvegarde, ne change rien.", "Tries the backup, changes nothing.")))
    var check = false

    @Flag(help: ArgumentHelp(tr("Remplace sans demander.", "Replaces without asking."))) var yes = false

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let file = try Arguments.path(file, "file")
        if check {
            let page = BackupContentsDocument(try Restore.check(file))
            return desk.json ? Screen.json(page) : Screen.write(page.text)
        }
        guard let to, !to.isEmpty else { throw Refusal.backup(.noTarget) }
        let restore = try Restore(from: file, to: to, by: desk.named())
        if !yes {
            Screen.remark(RestorationDocument(restore.plan).text)
            guard Screen.isInteractive else { throw Refusal.backup(.unconfirmed) }
            guard Screen.agrees(tr("Remplacer le guichet ? [o/N] ", "Replace the desk? [y/N] ")) else {
                if desk.json { Screen.json(RestorationDocument(restore.plan)) }
                return Screen.remark(phrases.notRestored)
            }
        }
        let page = RestorationDocument(try restore.activate())
        Output.noteAct()
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
