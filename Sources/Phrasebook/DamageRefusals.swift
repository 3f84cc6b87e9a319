import Desk

extension FrenchRefusals {
    /// Of a desk's file that is damaged.
    static func damage(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .damagedIndex:
            Phrases.Sentence("L'index de recherche est abîmé.", "Reconstruisez-le : guichet reindex")
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
        default: Phrases.Sentence("The database is damaged.", "Put a backup in its place.")
        }
    }
}
