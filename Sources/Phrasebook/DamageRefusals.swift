import Desk
import Foundation

extension FrenchRefusals {
    /// Faults of the desk's file, of the disk or of another process. The user's input is not the cause.
    static func damage(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex:
            Phrases.Sentence("L'index de recherche est abîmé.", "Reconstruisez-le : guichet reindex")
        case .unsoundDatabase(let path, let flaw): unsound(path, flaw)
        case .diskFull:
            Phrases.Sentence(
                "Le disque est plein : cette écriture n'a pas pu se faire.",
                "Faites de la place, puis recommencez.")
        case .diskFault:
            Phrases.Sentence(
                "Le disque n'a pas laissé lire ou écrire la base de données : il se peut que ce soit fait.",
                "Vérifiez le disque, et regardez avant de recommencer : guichet doctor")
        case .deskBusy:
            Phrases.Sentence(
                "Une autre écriture dure depuis trop longtemps : celle-ci n'a pas pu commencer.",
                "Recommencez plus tard.")
        case .tooSlow:
            Phrases.Sentence(
                "Cette lecture durait trop longtemps : elle a été arrêtée.",
                "Demandez moins à la fois, ou réessayez plus tard.")
        default:
            Phrases.Sentence(
                "La base de données est abîmée.", "Voyez ce qui l'est : guichet doctor. Une sauvegarde l'a encore.")
        }
    }

    /// A file that is not a desk, or that cannot be used.
    static func unsound(_ path: String, _ flaw: FileFlaw) -> Phrases.Sentence {
        switch flaw {
        case .empty:
            Phrases.Sentence(
                "\(path) est vide : ce n'est pas un guichet. Il n'a pas été touché.",
                "Remettez une sauvegarde à sa place, ou créez un guichet : guichet init")
        case .folder:
            Phrases.Sentence("\(path) est un dossier, pas un guichet.", "Indiquez un fichier avec --db.")
        case .unfinished:
            Phrases.Sentence(
                "\(path) n'est pas encore un guichet : sa création n'a pas été achevée.",
                "Achevez-la : guichet init")
        case .unmarked:
            Phrases.Sentence(
                "\(path) a les tables d'un guichet, mais pas sa marque (application_id), comme ce qu'on relit d'un .dump ; il n'a pas été touché.",
                "Prenez une copie du fichier du guichet lui-même, faite par guichet ou par .backup de sqlite3.")
        case .badVersion:
            Phrases.Sentence(
                "\(path) est abîmé : son numéro de version (user_version) n'existe pas ; il n'a pas été touché.",
                "Remettez une sauvegarde à sa place.")
        case .truncated:
            Phrases.Sentence(
                "\(path) est coupé : il est plus court que ce que dit son en-tête ; il n'a pas été touché.",
                "Remettez une sauvegarde à sa place.")
        case .incomplete:
            Phrases.Sentence(
                "\(path) est un guichet dont il manque des parties ; il n'a pas été touché.",
                "Remettez une sauvegarde à sa place.")
        case .shutIn:
            Phrases.Sentence(
                "\(path) ne peut pas être lu : SQLite a besoin des fichiers à côté (-wal, -shm), et vous n'y avez pas droit.",
                "Demandez ces droits, ou copiez les trois fichiers ensemble dans un dossier à vous.")
        }
    }

    static func jumped(_ last: Date, _ now: Date) -> Phrases.Sentence {
        let (last, now) = (Phrases.french.longMoment(last), Phrases.french.longMoment(now))
        return Phrases.Sentence(
            "L'horloge dit le \(now), et ce qu'on sait s'être passé en dernier date du \(last) : tick n'a rien fait, car ce qu'il ferme ou efface est sans retour.",
            "Si l'horloge est juste (rien ne s'est passé depuis), dites-le une fois : guichet tick --clock-is-right. Sinon, réglez-la."
        )
    }
}

extension EnglishRefusals {
    /// Faults of the desk's file, of the disk or of another process. The user's input is not the cause.
    static func damage(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex: Phrases.Sentence("The search index is damaged.", "Rebuild it: guichet reindex")
        case .unsoundDatabase(let path, let flaw): unsound(path, flaw)
        case .diskFull:
            Phrases.Sentence("The disk is full: this could not be written.", "Make room, then try again.")
        case .diskFault:
            Phrases.Sentence(
                "The disk did not let the desk's file be read or written: it may have been done.",
                "Check the disk, and look before you try again: guichet doctor")
        case .deskBusy:
            Phrases.Sentence(
                "Something else has been writing to the desk for too long: this could not begin.", "Try again later.")
        case .tooSlow:
            Phrases.Sentence("That took too long to read: it was stopped.", "Ask for less at once, or try again later.")
        default:
            Phrases.Sentence("The database is damaged.", "See what is: guichet doctor. A backup still has it.")
        }
    }

    /// A file that is not a desk, or that cannot be used.
    static func unsound(_ path: String, _ flaw: FileFlaw) -> Phrases.Sentence {
        switch flaw {
        case .empty:
            Phrases.Sentence(
                "\(path) is empty: it is not a desk. It was not touched.",
                "Put a backup in its place, or create a desk: guichet init")
        case .folder: Phrases.Sentence("\(path) is a folder, not a desk.", "Give a file with --db.")
        case .unfinished:
            Phrases.Sentence("\(path) is not a desk yet: its making was broken off.", "Finish it: guichet init")
        case .unmarked:
            Phrases.Sentence(
                "\(path) has a desk's tables but not its mark (application_id), as what is read back from a .dump; it was not touched.",
                "Take a copy of the desk's file itself, made by guichet or by sqlite3's .backup.")
        case .badVersion:
            Phrases.Sentence(
                "\(path) is damaged: there is no such version number (user_version); it was not touched.",
                "Put a backup in its place.")
        case .truncated:
            Phrases.Sentence(
                "\(path) is cut short: it is shorter than its header says; it was not touched.",
                "Put a backup in its place.")
        case .incomplete:
            Phrases.Sentence(
                "\(path) is a desk of which parts are missing; it was not touched.", "Put a backup in its place.")
        case .shutIn:
            Phrases.Sentence(
                "\(path) cannot be read: SQLite needs the files beside it (-wal, -shm), which you may not open.",
                "Ask for these rights, or copy the three files together into a folder of yours.")
        }
    }

    static func jumped(_ last: Date, _ now: Date) -> Phrases.Sentence {
        let (last, now) = (Phrases.english.longMoment(last), Phrases.english.longMoment(now))
        return Phrases.Sentence(
            "The clock says \(now), and the last that is known to have happened is of \(last): tick did nothing, for what it closes or erases cannot be undone.",
            "If the clock is right (nothing happened since), say so once: guichet tick --clock-is-right. Else set it.")
    }
}
