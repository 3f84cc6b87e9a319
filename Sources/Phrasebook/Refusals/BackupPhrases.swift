import Desk
import Foundation

/// Refusals of backups and restores.
enum BackupPhrases {
    static func french(_ refusal: BackupRefusal) -> Phrases.Sentence {
        switch refusal {
        case .ontoDesk(let path):
            Phrases.Sentence("\(path) est le guichet lui-même.", "Donnez un autre fichier, ou un dossier.")
        case .noBackup(let path):
            Phrases.Sentence(
                "\(path) n'est pas une sauvegarde de guichet : rien n'y a été écrit.",
                "Donnez un autre fichier, ou un dossier.")
        case .otherDesk(let path):
            Phrases.Sentence(
                "\(path) est la sauvegarde d'un autre guichet : rien n'y a été écrit.",
                "Donnez un autre fichier, ou un dossier.")
        case .noRoom(let path, let needed, let free):
            Phrases.Sentence(
                "Il n'y a pas assez de place pour \(path) : il faut \(megabytesUp(needed)) Mo"
                    + (free.map { ", il reste \($0 / megabyte) Mo." } ?? "."),
                "Faites de la place, ou choisissez un autre disque.")
        case .unwritten(let path):
            Phrases.Sentence(
                "\(path) n'a pas pu être écrit en entier : rien n'a été mis à sa place.",
                "Vérifiez le disque et vos droits, puis recommencez.")
        case .keepsInFolder(let path):
            Phrases.Sentence(
                "--keep compte les sauvegardes d'un dossier ; \(path) n'en est pas un.",
                "Donnez un dossier, ou retirez cette option.")
        case .busy(let path):
            Phrases.Sentence("Une autre commande écrit déjà \(path).", "Attendez qu'elle ait fini.")
        case .withoutLog(let path, let missing):
            Phrases.Sentence(
                "\(path) est un guichet copié sans le fichier -wal qui était à côté, ou dont le -wal a été supprimé : il y manque "
                    + (missing == 1 ? "une modification." : "\(missing) modifications."),
                "Copiez-le à nouveau ou, s'il n'y a rien d'autre, remettez-le tel quel", "guichet backup FICHIER",
                "guichet restore \(path) --to GUICHET"
            )
        case .torn(let path):
            Phrases.Sentence(
                "\(path) a été copié pendant qu'on y écrivait : il mêle deux moments du guichet.",
                "Copiez-le à nouveau", "guichet backup FICHIER")
        case .damaged(let path, let lines):
            Phrases.Sentence(
                "\(path) est abîmé : rien n'a été mis à sa place. \(lines.prefix(3).joined(separator: " ; "))",
                "Essayez une sauvegarde plus ancienne", "guichet restore --check FICHIER")
        case .deskInUse(let path):
            Phrases.Sentence(
                "\(path) est en service : rien n'a été fait.",
                "Arrêtez le serveur et les commandes qui s'en servent, puis recommencez.")
        case .unconfirmed:
            Phrases.Sentence("Remplacer un guichet par une sauvegarde : il faut le confirmer.", "Confirmez-le", "--yes")
        case .noTarget:
            Phrases.Sentence(
                "Il manque le guichet à remplacer.", "Nommez-le, ou essayez seulement la sauvegarde", "--to GUICHET",
                "--check")
        case .notKept(let path):
            Phrases.Sentence(
                "Le guichet en place n'a pas pu être gardé sous le nom \(path) : rien n'a été remplacé.",
                "Vérifiez le dossier et vos droits, puis recommencez.")
        }
    }

    static func english(_ refusal: BackupRefusal) -> Phrases.Sentence {
        switch refusal {
        case .ontoDesk(let path):
            Phrases.Sentence("\(path) is the desk itself.", "Name another file, or a folder.")
        case .noBackup(let path):
            Phrases.Sentence(
                "\(path) is no backup of a desk: nothing was written there.", "Name another file, or a folder.")
        case .otherDesk(let path):
            Phrases.Sentence(
                "\(path) is a backup of another desk: nothing was written there.", "Name another file, or a folder.")
        case .noRoom(let path, let needed, let free):
            Phrases.Sentence(
                "There is too little room for \(path): it takes \(megabytesUp(needed)) MB"
                    + (free.map { ", \($0 / megabyte) MB are left." } ?? "."), "Make room, or choose another disk.")
        case .unwritten(let path):
            Phrases.Sentence(
                "\(path) could not be written whole: nothing was put in its place.",
                "Check the disk and your rights, then try again.")
        case .keepsInFolder(let path):
            Phrases.Sentence(
                "--keep counts the backups in a folder; \(path) is none.", "Name a folder, or leave this option out.")
        case .busy(let path):
            Phrases.Sentence("Another command is writing \(path) already.", "Wait until it is done.")
        case .withoutLog(let path, let missing):
            Phrases.Sentence(
                "\(path) is a desk that was copied without the -wal file beside it, or whose -wal was deleted: "
                    + (missing == 1 ? "one change is missing." : "\(missing) changes are missing."),
                "Copy it again or, if there is nothing else, restore it as it is", "guichet backup FILE",
                "guichet restore \(path) --to DESK")
        case .torn(let path):
            Phrases.Sentence(
                "\(path) was copied while it was being written: it mixes two moments of the desk.",
                "Copy it again", "guichet backup FILE")
        case .damaged(let path, let lines):
            Phrases.Sentence(
                "\(path) is damaged: nothing was put in its place. \(lines.prefix(3).joined(separator: "; "))",
                "Try an older backup", "guichet restore --check FILE")
        case .deskInUse(let path):
            Phrases.Sentence(
                "\(path) is in use: nothing was done.", "Stop the server and the commands that use it, then try again.")
        case .unconfirmed:
            Phrases.Sentence("Replacing a desk by a backup must be confirmed.", "Confirm it", "--yes")
        case .noTarget:
            Phrases.Sentence("Which desk is to be replaced?", "Name it, or try the backup only", "--to DESK", "--check")
        case .notKept(let path):
            Phrases.Sentence(
                "The desk in place could not be kept as \(path): nothing was replaced.",
                "Check the folder and your rights, then try again.")
        }
    }

    private static let megabyte: Int64 = 1_000_000

    /// Rounds up, where free room is rounded down: both could be the same number otherwise.
    private static func megabytesUp(_ bytes: Int64) -> Int64 { (bytes + megabyte - 1) / megabyte }
}
