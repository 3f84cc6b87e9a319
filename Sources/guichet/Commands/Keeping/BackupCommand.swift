import ArgumentParser
import Desk
import Documents
import Phrasebook
import Store

struct BackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: tr("Sauvegarde le guichet, même en service.", "Backs the desk up, also while it is in use."),
            discussion: tr(
                """
                Écrit une copie entière dans un fichier, ou sous un nom daté dans un dossier ; la vérifie, puis la met à sa \
                place d'un coup. Personne d'autre ne peut la lire (mode 0600).

                Exemple : guichet backup /var/backups/guichet --keep 14
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
        let target = try Arguments.path(target, "file|folder")
        _ = try desk.path()
        guard case .file(let store, let actor) = try desk.connection() else { return }
        let made = try store.backup(to: target, keep: count, by: actor)
        Output.noteAct()
        if desk.json { Screen.json(BackupDocument(made)) } else { Screen.write(BackupDocument(made).text) }
        if !made.isNoted {
            Screen.remark(phrases.backupNotNoted)
        }
    }

    private static let counts = 1...10_000
}
