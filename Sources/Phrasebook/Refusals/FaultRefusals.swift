import Desk

/// Nothing that was asked for is wrong: the file is damaged, or the disk or another process did not let it be done.
extension FrenchRefusals {
    static func fault(_ refusal: FaultRefusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex:
            Phrases.Sentence(
                "L'index de recherche est abîmé.", "Reconstruisez-le", "guichet reindex",
                online: "Prévenez l'équipe qui tient le guichet.")
        case .damagedDesk:
            Phrases.Sentence(
                "La base de données est abîmée.", "Une sauvegarde a encore ce qui est perdu ; voyez ce qui est abîmé",
                "guichet doctor", online: "Prévenez l'équipe qui tient le guichet.")
        case .diskFull:
            Phrases.Sentence(
                "Le disque est plein : cette écriture n'a pas pu se faire.",
                "Faites de la place, puis recommencez.", online: "Prévenez l'équipe qui tient le guichet.")
        case .diskFault:
            Phrases.Sentence(
                "Le disque n'a pas laissé lire ou écrire la base de données : il se peut que ce soit fait.",
                "Vérifiez le disque, et regardez avant de recommencer", "guichet doctor",
                online: "Prévenez l'équipe qui tient le guichet.")
        case .deskBusy:
            Phrases.Sentence(
                "Une autre écriture dure depuis trop longtemps : celle-ci n'a pas pu commencer.",
                "Recommencez plus tard.")
        case .tooSlow:
            Phrases.Sentence(
                "Cette lecture durait trop longtemps : elle a été arrêtée.",
                "Demandez moins à la fois, ou réessayez plus tard.")
        }
    }
}

extension EnglishRefusals {
    static func fault(_ refusal: FaultRefusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex:
            Phrases.Sentence(
                "The search index is damaged.", "Rebuild it", "guichet reindex",
                online: "Tell the people who run the desk.")
        case .damagedDesk:
            Phrases.Sentence(
                "The database is damaged.", "A backup still has what is lost; see what is damaged", "guichet doctor",
                online: "Tell the people who run the desk.")
        case .diskFull:
            Phrases.Sentence(
                "The disk is full: this could not be written.", "Make room, then try again.",
                online: "Tell the people who run the desk.")
        case .diskFault:
            Phrases.Sentence(
                "The disk did not let the desk's file be read or written: it may have been done.",
                "Check the disk, and look before you try again", "guichet doctor",
                online: "Tell the people who run the desk.")
        case .deskBusy:
            Phrases.Sentence(
                "Something else has been writing to the desk for too long: this could not begin.", "Try again later.")
        case .tooSlow:
            Phrases.Sentence("That took too long to read: it was stopped.", "Ask for less at once, or try again later.")
        }
    }
}
