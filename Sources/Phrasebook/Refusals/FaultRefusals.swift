import Desk

/// Nothing that was asked for is wrong: the file is damaged, or the disk or another process did not let it be done.
extension FrenchRefusals {
    static func fault(_ refusal: FaultRefusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex:
            Phrases.Sentence("L'index de recherche est abîmé.", "Reconstruisez-le : guichet reindex")
        case .damagedDesk:
            Phrases.Sentence(
                "La base de données est abîmée.", "Voyez ce qui l'est : guichet doctor. Une sauvegarde l'a encore.")
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
        }
    }
}

extension EnglishRefusals {
    static func fault(_ refusal: FaultRefusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex: Phrases.Sentence("The search index is damaged.", "Rebuild it: guichet reindex")
        case .damagedDesk:
            Phrases.Sentence("The database is damaged.", "See what is: guichet doctor. A backup still has it.")
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
        }
    }
}
