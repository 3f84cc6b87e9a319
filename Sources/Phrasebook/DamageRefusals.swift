import Desk

extension FrenchRefusals {
    /// Of a desk's file that is damaged.
    static func damage(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex:
            Phrases.Sentence("L'index de recherche est abîmé.", "Reconstruisez-le : guichet reindex")
        case .tooSlow:
            Phrases.Sentence(
                "Cette lecture durait trop longtemps : elle a été arrêtée.",
                "Demandez moins à la fois, ou réessayez plus tard.")
        default:
            Phrases.Sentence("La base de données est abîmée.", "Remettez une sauvegarde à sa place.")
        }
    }
}

extension EnglishRefusals {
    /// Of a desk's file that is damaged.
    static func damage(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex: Phrases.Sentence("The search index is damaged.", "Rebuild it: guichet reindex")
        case .tooSlow:
            Phrases.Sentence("That took too long to read: it was stopped.", "Ask for less at once, or try again later.")
        default: Phrases.Sentence("The database is damaged.", "Put a backup in its place.")
        }
    }
}
