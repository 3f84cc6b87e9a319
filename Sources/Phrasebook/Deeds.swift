import Desk

/// Why an act is refused in the question's present status: it is done already, or has no object, or comes too early.
enum FrenchDeeds {
    /// An act that can be undone, as a noun.
    static func name(_ act: String) -> String {
        switch act {
        case "claimed": "prise en charge"
        case "released": "remise dans la boîte"
        case "taken_over": "reprise à un collègue"
        case "offered": "proposition à un autre centre"
        case "assigned": "attribution à un centre"
        case "returned": "renvoi à l'auteur"
        case "submitted": "réponse soumise à relecture"
        case "accepted": "acceptation"
        case "declined": "refus"
        case "reopened": "réouverture"
        case "restricted": "restriction"
        case "unrestricted": "levée de la restriction"
        default: act
        }
    }

    static func impossible(_ act: String, _ status: Status, of reference: String) -> Phrases.Sentence {
        already(act, status, reference)
            ?? Phrases.Sentence(
                "La question est « \(Phrases.french.labels.status(status)) » : on ne peut pas \(deed(act)).",
                remedy(status, reference))
    }

    private static func already(_ act: String, _ status: Status, _ reference: String) -> Phrases.Sentence? {
        switch (act, status) {
        case ("claimed", .claimed):
            Phrases.Sentence(
                "Vous avez déjà pris cette question en charge.", "Répondez-y : guichet answer \(reference)")
        case ("released", .routed), ("released", .triage), ("taken_over", .routed), ("taken_over", .triage):
            Phrases.Sentence("Personne n'a pris cette question en charge.", "Prenez-la : guichet claim \(reference)")
        case ("asked_back", .waiting):
            Phrases.Sentence(
                "Une précision est déjà demandée au demandeur.",
                "Sa réponse se saisit ainsi : guichet reply \(reference)")
        case ("replied", _):
            Phrases.Sentence("Rien n'est demandé au demandeur.", "Pour une note interne : guichet note \(reference)")
        case ("submitted", .review), ("answered", .review):
            Phrases.Sentence(
                "Une réponse attend déjà un second lecteur.",
                "Un collègue la relit : guichet approve \(reference), ou guichet return \(reference)")
        case ("approved", _), ("returned", _):
            Phrases.Sentence(
                "Aucune réponse à cette question n'attend de relecture.",
                "Voyez où elle en est : guichet show \(reference)")
        case ("closed", .closed), ("merged", .closed):
            Phrases.Sentence(
                "La question est déjà close.", "Pour la rouvrir : guichet reopen \(reference) --reason MOTIF")
        case ("reopened", _) where status.isOpen:
            Phrases.Sentence("La question est déjà ouverte.", "Voyez où elle en est : guichet show \(reference)")
        case ("reopened", _):
            Phrases.Sentence(
                "Plus de trente jours ont passé : la question ne se rouvre plus.", "Posez-en une nouvelle : guichet ask"
            )
        case ("confirmed", _) where status != .unconfirmed:
            Phrases.Sentence("La question est déjà confirmée.", "Voyez où elle en est : guichet show \(reference)")
        default: nil
        }
    }

    private static func remedy(_ status: Status, _ reference: String) -> String {
        switch status {
        case .unconfirmed: "Le demandeur doit d'abord la confirmer."
        case .waiting: "Attendez la réponse du demandeur, ou saisissez-la : guichet reply \(reference)"
        case .review:
            "Un collègue relit d'abord la réponse : guichet approve \(reference), ou guichet return \(reference)"
        case .answered, .closed: "Rouvrez-la d'abord : guichet reopen \(reference) --reason MOTIF"
        case .triage, .routed, .claimed: "Voyez son histoire : guichet log \(reference)"
        }
    }

    private static func deed(_ act: String) -> String {
        switch act {
        case "claimed": "la prendre en charge"
        case "released": "la remettre dans la boîte"
        case "taken_over": "la reprendre à un collègue"
        case "asked_back": "demander une précision"
        case "offered": "la proposer à un autre centre"
        case "accepted": "l'accepter"
        case "declined": "la refuser"
        case "assigned": "la confier à un centre"
        case "submitted": "soumettre une réponse"
        case "answered": "y répondre"
        case "closed": "la clore"
        case "merged": "la fusionner"
        case "noted": "y ajouter une note"
        case "contributed": "y contribuer"
        case "published": "en tirer une fiche"
        case "restricted", "unrestricted": "changer qui la voit"
        default: "faire cela"
        }
    }
}

/// The same in English.
enum EnglishDeeds {
    static func name(_ act: String) -> String {
        switch act {
        case "claimed": "claim"
        case "released": "release"
        case "taken_over": "take-over"
        case "offered": "offer to another centre"
        case "assigned": "assignment"
        case "returned": "return to the author"
        case "submitted": "answer submitted for review"
        case "accepted": "acceptance"
        case "declined": "refusal"
        case "reopened": "reopening"
        case "restricted": "restriction"
        case "unrestricted": "end of the restriction"
        default: act
        }
    }

    static func impossible(_ act: String, _ status: Status, of reference: String) -> Phrases.Sentence {
        already(act, status, reference)
            ?? Phrases.Sentence(
                "The question is \"\(Phrases.english.labels.status(status))\": you cannot \(deed(act)).",
                remedy(status, reference)
            )
    }

    private static func already(_ act: String, _ status: Status, _ reference: String) -> Phrases.Sentence? {
        switch (act, status) {
        case ("claimed", .claimed):
            Phrases.Sentence("You have claimed this question already.", "Answer it: guichet answer \(reference)")
        case ("released", .routed), ("released", .triage), ("taken_over", .routed), ("taken_over", .triage):
            Phrases.Sentence("Nobody has claimed this question.", "Claim it: guichet claim \(reference)")
        case ("asked_back", .waiting):
            Phrases.Sentence(
                "The asker was asked for something already.", "To enter the reply: guichet reply \(reference)")
        case ("replied", _):
            Phrases.Sentence("The asker was asked for nothing.", "For an internal note: guichet note \(reference)")
        case ("submitted", .review), ("answered", .review):
            Phrases.Sentence(
                "An answer waits for a second reader already.",
                "A colleague reads it: guichet approve \(reference), or guichet return \(reference)")
        case ("approved", _), ("returned", _):
            Phrases.Sentence(
                "No answer to this question waits for a second reader.",
                "See where it stands: guichet show \(reference)")
        case ("closed", .closed), ("merged", .closed):
            Phrases.Sentence(
                "The question is closed already.", "To open it again: guichet reopen \(reference) --reason WHY")
        case ("reopened", _) where status.isOpen:
            Phrases.Sentence("The question is open already.", "See where it stands: guichet show \(reference)")
        case ("reopened", _):
            Phrases.Sentence(
                "More than thirty days have passed: the question is not opened again.", "Ask a new one: guichet ask")
        case ("confirmed", _) where status != .unconfirmed:
            Phrases.Sentence("The question is confirmed already.", "See where it stands: guichet show \(reference)")
        default: nil
        }
    }

    private static func remedy(_ status: Status, _ reference: String) -> String {
        switch status {
        case .unconfirmed: "The asker has to confirm it first."
        case .waiting: "Wait for the asker's reply, or enter it: guichet reply \(reference)"
        case .review: "A colleague reads the answer first: guichet approve \(reference), or guichet return \(reference)"
        case .answered, .closed: "Open it again first: guichet reopen \(reference) --reason WHY"
        case .triage, .routed, .claimed: "See its history: guichet log \(reference)"
        }
    }

    private static func deed(_ act: String) -> String {
        switch act {
        case "claimed": "claim it"
        case "released": "release it"
        case "taken_over": "take it over"
        case "asked_back": "ask the asker for something"
        case "offered": "offer it to another centre"
        case "accepted": "accept it"
        case "declined": "decline it"
        case "assigned": "assign it"
        case "submitted": "submit an answer"
        case "answered": "answer it"
        case "closed": "close it"
        case "merged": "merge it"
        case "noted": "add a note"
        case "contributed": "contribute to it"
        case "published": "make an entry of it"
        case "restricted", "unrestricted": "change who sees it"
        default: "do that"
        }
    }
}
