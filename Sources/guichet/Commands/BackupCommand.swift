import ArgumentParser
import Desk
import Foundation
import Phrasebook
import Store

struct BackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: tr("Sauvegarde le guichet, même en service.", "Backs the desk up, also while it is in use."),
            discussion: tr(
                """
                Écrit une copie entière dans un fichier, ou sous un nom daté dans un dossier ; la vérifie, puis la met à sa \
                place d'un coup. Personne d'autre ne peut la lire (mode 0600).

                Exemple : guichet backup /var/backups/guichet --keep 14
                """,
                """
                Writes a whole copy into a file, or under a dated name into a folder; checks it, then puts it in its place \
                at once. Nobody else can read it (mode 0600).

                Example: guichet backup /var/backups/guichet --keep 14
                """))
    }

    @Argument(
        help: ArgumentHelp(tr("Un fichier ou un dossier.", "A file or a folder."), valueName: "file|folder"),
        completion: .file())
    var target: String

    @Option(
        help: ArgumentHelp(
            tr(
                "Dans un dossier : ne garder que les N plus récentes.", "In a folder: keep only the N newest."),
            valueName: "n"))
    var keep: String?

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let count = try keep.map { text in
            guard let number = Int(text), Self.counts.contains(number) else {
                throw Refusal.badNumber(text, in: Self.counts)
            }
            return number
        }
        _ = try desk.path()
        guard case .file(let store, let actor) = try desk.connection() else { return }
        let made = try store.backup(to: target, keep: count, by: actor)
        if desk.json { Screen.json(BackupPage(made)) } else { Screen.write(BackupPage(made).text) }
        if !made.isNoted {
            Screen.remark(
                tr(
                    "Le guichet n'a pas pu noter cette sauvegarde : guichet doctor n'en dira rien.",
                    "The desk could not note this backup: guichet doctor will not tell of it."))
        }
    }

    private static let counts = 1...10_000
}

struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: tr("Remet une sauvegarde à la place du guichet.", "Puts a backup in the desk's place."),
            discussion: tr(
                """
                L'essaie d'abord à côté, montre ce qu'elle contient et ce qui serait perdu, puis demande ; sans terminal il \
                faut --yes. Jamais sur un guichet en service. Le guichet en place est gardé à côté. --check essaie seulement.

                Exemple : guichet restore guichet-2026-11-28T020000Z.sqlite --to /var/lib/guichet/guichet.sqlite
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
        if check {
            let page = ContentsPage(try Restore.check(file))
            return desk.json ? Screen.json(page) : Screen.write(page.text)
        }
        guard let to, !to.isEmpty else { throw Refusal.backup(.noTarget) }
        let restore = try Restore(from: file, to: to, by: desk.named())
        if !yes {
            Screen.remark(RestorePage(restore.plan).text)
            guard Screen.isInteractive else { throw Refusal.backup(.unconfirmed) }
            guard Screen.agrees(tr("Remplacer le guichet ? [o/N] ", "Replace the desk? [y/N] ")) else {
                if desk.json { Screen.json(RestorePage(restore.plan)) }
                return Screen.remark(tr("Le guichet n'a pas été remplacé.", "The desk was not replaced."))
            }
        }
        let page = RestorePage(try restore.activate())
        if desk.json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
