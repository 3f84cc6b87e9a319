import Desk
import Foundation

extension FrenchRefusals {
    /// A file that is not a desk, or that cannot be used.
    static func unsound(_ path: String, _ flaw: FileFlaw) -> Phrases.Sentence {
        switch flaw {
        case .empty:
            Phrases.Sentence(
                "\(path) est vide : ce n'est pas un guichet. Il n'a pas été touché.",
                "Remettez une sauvegarde à sa place, ou créez un guichet", "guichet init")
        case .folder:
            Phrases.Sentence("\(path) est un dossier, pas un guichet.", "Indiquez un fichier", "--db FICHIER")
        case .unfinished:
            Phrases.Sentence(
                "\(path) n'est pas encore un guichet : sa création n'a pas été achevée.",
                "Achevez-la", "guichet init")
        case .unmarked:
            Phrases.Sentence(
                "\(path) a les tables d'un guichet, mais pas sa marque (application_id), comme ce qu'on relit d'un .dump ; il n'a pas été touché.",
                "Prenez une copie du fichier du guichet lui-même, faite par guichet ou par .backup de sqlite3.")
        case .badVersion:
            Phrases.Sentence(
                "\(path) est abîmé : son numéro de version (user_version) n'est pas celui de ses tables ; il n'a pas été touché.",
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
            "Réglez-la ou, si elle est juste (rien ne s'est passé depuis), dites-le une fois",
            "guichet tick --clock-is-right", online: "Prévenez l'équipe qui tient le guichet."
        )
    }
}

extension EnglishRefusals {
    /// A file that is not a desk, or that cannot be used.
    static func unsound(_ path: String, _ flaw: FileFlaw) -> Phrases.Sentence {
        switch flaw {
        case .empty:
            Phrases.Sentence(
                "\(path) is empty: it is not a desk. It was not touched.",
                "Put a backup in its place, or create a desk", "guichet init")
        case .folder: Phrases.Sentence("\(path) is a folder, not a desk.", "Give a file", "--db FILE")
        case .unfinished:
            Phrases.Sentence("\(path) is not a desk yet: its making was broken off.", "Finish it", "guichet init")
        case .unmarked:
            Phrases.Sentence(
                "\(path) has a desk's tables but not its mark (application_id), as what is read back from a .dump; it was not touched.",
                "Take a copy of the desk's file itself, made by guichet or by sqlite3's .backup.")
        case .badVersion:
            Phrases.Sentence(
                "\(path) is damaged: its version number (user_version) is not that of its tables; it was not touched.",
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
            "Set it or, if it is right (nothing happened since), say so once", "guichet tick --clock-is-right",
            online: "Tell the people who run the desk.")
    }
}
