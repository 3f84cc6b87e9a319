import Desk

/// Someone was faster, or the entry's state does not allow it.
extension FrenchRefusals {
    static func entry(_ refusal: EntryConflict) -> Phrases.Sentence {
        switch refusal {
        case .entryChanged(let account, let date, let seen, let now):
            Phrases.Sentence(
                "\(account.map { "\($0.name) (\($0.centre))" } ?? "Quelqu'un") a été plus rapide : la fiche en est à la version \(now) depuis le \(Phrases.french.longMoment(date)), vous avez vu la \(seen).",
                "Relisez-la, puis recommencez", "guichet entry log")
        case .wrongEntryStatus(let status, let act):
            Phrases.Sentence(
                "La fiche est « \(Phrases.french.labels.entryStatus(status)) » : on ne peut pas \(deed(act)).",
                "Voyez son historique", "guichet entry log")
        case .nothingToRead(let status):
            Phrases.Sentence(
                "La fiche est « \(Phrases.french.labels.entryStatus(status)) » et rien n'y est proposé : il n'y a rien à relire.",
                "Réécrivez-la d'abord", "guichet entry edit")
        case .sameText: Phrases.Sentence("Le texte est celui d'avant : rien n'est enregistré.")
        case .badReplacement(let reference):
            Phrases.Sentence("\(reference) ne peut pas remplacer cette fiche.", "Choisissez une autre fiche publiée.")
        case .alreadyPublished(let entry):
            Phrases.Sentence("Une fiche en est déjà tirée : \(entry).", "Lisez-la plutôt", "guichet show \(entry)")
        }
    }

    /// The act as what one cannot do.
    private static func deed(_ act: EntryAct.Kind) -> String {
        switch act {
        case .drafted: "la rédiger"
        case .imported: "l'importer"
        case .edited: "la réécrire"
        case .redacted: "l'expurger"
        case .submitted: "la soumettre à relecture"
        case .returned: "la renvoyer à son auteur"
        case .published: "la publier"
        case .verified: "la dire juste à ce jour"
        case .reported: "la signaler"
        case .sourceChanged: "signaler qu'une source a changé"
        case .expired: "en passer la date de revue"
        case .retired: "la retirer"
        }
    }
}

extension EnglishRefusals {
    static func entry(_ refusal: EntryConflict) -> Phrases.Sentence {
        switch refusal {
        case .entryChanged(let account, let date, let seen, let now):
            Phrases.Sentence(
                "\(account.map { "\($0.name) (\($0.centre))" } ?? "Someone") was faster: the entry is at version \(now) since \(Phrases.english.longMoment(date)), you saw \(seen).",
                "Read it again, then retry", "guichet entry log")
        case .wrongEntryStatus(let status, let act):
            Phrases.Sentence(
                "The entry is \"\(Phrases.english.labels.entryStatus(status))\": you cannot \(deed(act)).",
                "See its history", "guichet entry log")
        case .nothingToRead(let status):
            Phrases.Sentence(
                "The entry is \"\(Phrases.english.labels.entryStatus(status))\" and nothing is proposed: there is nothing to read.",
                "Rewrite it first", "guichet entry edit")
        case .sameText: Phrases.Sentence("The text is as it was: nothing is stored.")
        case .badReplacement(let reference):
            Phrases.Sentence("\(reference) cannot replace this entry.", "Choose another published entry.")
        case .alreadyPublished(let entry):
            Phrases.Sentence("An entry was made from it already: \(entry).", "Read it instead", "guichet show \(entry)")
        }
    }

    /// The act as what one cannot do.
    private static func deed(_ act: EntryAct.Kind) -> String {
        switch act {
        case .drafted: "draft it"
        case .imported: "import it"
        case .edited: "rewrite it"
        case .redacted: "take out what names someone"
        case .submitted: "submit it for review"
        case .returned: "return it to its author"
        case .published: "publish it"
        case .verified: "say that it is right as of today"
        case .reported: "report it"
        case .sourceChanged: "say that a source has changed"
        case .expired: "let its review date pass"
        case .retired: "retire it"
        }
    }
}
