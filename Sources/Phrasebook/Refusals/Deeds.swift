import Desk

/// Why something cannot be done to a question as it stands: done already, nothing to do it to, or not in this state.
enum FrenchDeeds {
    /// The act as a noun: what was taken back.
    static func name(_ act: Act.Kind) -> String {
        switch act {
        case .asked: "question posée"
        case .confirmed: "confirmation"
        case .claimed: "prise en charge"
        case .released: "remise dans la boîte"
        case .expired: "fin de prise en charge"
        case .takenOver: "reprise à un collègue"
        case .askedBack: "demande de précision"
        case .replied: "réponse du demandeur"
        case .wrote: "message du demandeur"
        case .reminded: "relance du demandeur"
        case .noted: "note interne"
        case .offered: "proposition à un autre centre"
        case .accepted: "acceptation"
        case .declined: "refus"
        case .assigned: "attribution à un centre"
        case .submitted: "réponse soumise à relecture"
        case .returned: "renvoi à l'auteur"
        case .answered: "réponse envoyée"
        case .approved: "relecture"
        case .contributed: "contribution"
        case .closed: "clôture"
        case .merged: "rattachement à une autre question"
        case .reopened: "réouverture"
        case .detached: "détachement"
        case .published: "publication d'une fiche"
        case .restricted: "restriction"
        case .unrestricted: "levée de la restriction"
        case .undone: "annulation"
        }
    }

    static func impossible(_ act: Act.Kind, _ status: Status, of reference: String) -> Phrases.Sentence {
        already(act, status, reference)
            ?? Phrases.Sentence(
                "La question est « \(Phrases.french.labels.status(status)) » : on ne peut pas \(deed(act)).",
                remedy(status, reference))
    }

    private static func already(_ act: Act.Kind, _ status: Status, _ reference: String) -> Phrases.Sentence? {
        switch (act, status) {
        case (.claimed, .claimed):
            Phrases.Sentence(
                "Vous avez déjà pris cette question en charge.", "Répondez-y", "guichet answer \(reference)")
        case (.released, .routed), (.released, .triage), (.takenOver, .routed), (.takenOver, .triage):
            Phrases.Sentence("Personne n'a pris cette question en charge.", "Prenez-la", "guichet claim \(reference)")
        case (.askedBack, .waiting):
            Phrases.Sentence(
                "Une précision est déjà demandée au demandeur.",
                "Attendez sa réponse, ou saisissez-la", "guichet reply \(reference)")
        case (.replied, _):
            Phrases.Sentence(
                "Rien n'est demandé au demandeur.", "Écrivez plutôt une note interne", "guichet note \(reference)")
        case (.submitted, .review), (.answered, .review):
            Phrases.Sentence(
                "Une réponse attend déjà un second lecteur.",
                "Un collègue la relit", "guichet approve \(reference)", "guichet return \(reference)")
        case (.approved, _), (.returned, _):
            Phrases.Sentence(
                "Aucune réponse à cette question n'attend de relecture.",
                "Voyez où elle en est", "guichet show \(reference)")
        case (.closed, .closed), (.merged, .closed):
            Phrases.Sentence(
                "La question est déjà close.", "Rouvrez-la s'il le faut", "guichet reopen \(reference) --reason MOTIF")
        case (.reopened, _) where status.isOpen:
            Phrases.Sentence("La question est déjà ouverte.", "Voyez où elle en est", "guichet show \(reference)")
        case (.reopened, _):
            Phrases.Sentence(
                "Plus de trente jours ont passé : la question ne se rouvre plus.", "Posez-en une nouvelle",
                "guichet ask"
            )
        case (.confirmed, _) where status != .unconfirmed:
            Phrases.Sentence("La question est déjà confirmée.", "Voyez où elle en est", "guichet show \(reference)")
        case (.asked, _), (.confirmed, _), (.claimed, _), (.released, _), (.expired, _), (.takenOver, _),
            (.askedBack, _), (.reminded, _), (.wrote, _), (.noted, _), (.offered, _), (.accepted, _), (.declined, _),
            (.assigned, _), (.submitted, _), (.answered, _), (.contributed, _), (.closed, _), (.merged, _),
            (.detached, _), (.published, _), (.restricted, _), (.unrestricted, _), (.undone, _):
            nil
        }
    }

    private static func remedy(_ status: Status, _ reference: String) -> Phrases.Remedy {
        switch status {
        case .unconfirmed: Phrases.Remedy("Le demandeur doit d'abord la confirmer.")
        case .waiting: Phrases.Remedy("Attendez la réponse du demandeur, ou saisissez-la", "guichet reply \(reference)")
        case .review:
            Phrases.Remedy(
                "Un collègue relit d'abord la réponse", "guichet approve \(reference)", "guichet return \(reference)")
        case .answered, .closed: Phrases.Remedy("Rouvrez-la d'abord", "guichet reopen \(reference) --reason MOTIF")
        case .triage, .routed, .claimed: Phrases.Remedy("Voyez son histoire", "guichet log \(reference)")
        }
    }

    /// The act as what one cannot do.
    private static func deed(_ act: Act.Kind) -> String {
        switch act {
        case .asked: "la poser"
        case .confirmed: "la confirmer"
        case .claimed: "la prendre en charge"
        case .released: "la remettre dans la boîte"
        case .expired: "mettre fin à sa prise en charge"
        case .takenOver: "la reprendre à un collègue"
        case .askedBack: "demander une précision"
        case .replied: "y ajouter une précision du demandeur"
        case .wrote: "y ajouter un message du demandeur"
        case .reminded: "relancer le demandeur"
        case .noted: "y ajouter une note"
        case .offered: "la proposer à un autre centre"
        case .accepted: "l'accepter"
        case .declined: "la refuser"
        case .assigned: "la confier à un centre"
        case .submitted: "soumettre une réponse"
        case .returned: "renvoyer la réponse à son auteur"
        case .answered: "y répondre"
        case .approved: "envoyer la réponse relue"
        case .contributed: "y contribuer"
        case .closed: "la clore"
        case .merged: "la fusionner"
        case .reopened: "la rouvrir"
        case .detached: "la détacher d'une autre"
        case .published: "en tirer une fiche"
        case .restricted, .unrestricted: "changer qui la voit"
        case .undone: "annuler le dernier acte"
        }
    }
}

/// The same in English.
enum EnglishDeeds {
    /// The act as a noun: what was taken back.
    static func name(_ act: Act.Kind) -> String {
        switch act {
        case .asked: "question"
        case .confirmed: "confirmation"
        case .claimed: "claim"
        case .released: "release"
        case .expired: "end of the claim"
        case .takenOver: "take-over"
        case .askedBack: "request for details"
        case .replied: "asker's reply"
        case .wrote: "asker's message"
        case .reminded: "reminder"
        case .noted: "internal note"
        case .offered: "offer to another centre"
        case .accepted: "acceptance"
        case .declined: "refusal"
        case .assigned: "assignment"
        case .submitted: "answer submitted for review"
        case .returned: "return to the author"
        case .answered: "answer"
        case .approved: "review"
        case .contributed: "contribution"
        case .closed: "closing"
        case .merged: "merge"
        case .reopened: "reopening"
        case .detached: "detachment"
        case .published: "publication of an entry"
        case .restricted: "restriction"
        case .unrestricted: "end of the restriction"
        case .undone: "undoing"
        }
    }

    static func impossible(_ act: Act.Kind, _ status: Status, of reference: String) -> Phrases.Sentence {
        already(act, status, reference)
            ?? Phrases.Sentence(
                "The question is \"\(Phrases.english.labels.status(status))\": you cannot \(deed(act)).",
                remedy(status, reference)
            )
    }

    private static func already(_ act: Act.Kind, _ status: Status, _ reference: String) -> Phrases.Sentence? {
        switch (act, status) {
        case (.claimed, .claimed):
            Phrases.Sentence("You have claimed this question already.", "Answer it", "guichet answer \(reference)")
        case (.released, .routed), (.released, .triage), (.takenOver, .routed), (.takenOver, .triage):
            Phrases.Sentence("Nobody has claimed this question.", "Claim it", "guichet claim \(reference)")
        case (.askedBack, .waiting):
            Phrases.Sentence(
                "The asker was asked for something already.", "Wait for the reply, or enter it",
                "guichet reply \(reference)")
        case (.replied, _):
            Phrases.Sentence(
                "The asker was asked for nothing.", "Write an internal note instead", "guichet note \(reference)")
        case (.submitted, .review), (.answered, .review):
            Phrases.Sentence(
                "An answer waits for a second reader already.",
                "A colleague reads it", "guichet approve \(reference)", "guichet return \(reference)")
        case (.approved, _), (.returned, _):
            Phrases.Sentence(
                "No answer to this question waits for a second reader.",
                "See where it stands", "guichet show \(reference)")
        case (.closed, .closed), (.merged, .closed):
            Phrases.Sentence(
                "The question is closed already.", "Open it again if need be",
                "guichet reopen \(reference) --reason WHY")
        case (.reopened, _) where status.isOpen:
            Phrases.Sentence("The question is open already.", "See where it stands", "guichet show \(reference)")
        case (.reopened, _):
            Phrases.Sentence(
                "More than thirty days have passed: the question is not opened again.", "Ask a new one", "guichet ask")
        case (.confirmed, _) where status != .unconfirmed:
            Phrases.Sentence("The question is confirmed already.", "See where it stands", "guichet show \(reference)")
        case (.asked, _), (.confirmed, _), (.claimed, _), (.released, _), (.expired, _), (.takenOver, _),
            (.askedBack, _), (.reminded, _), (.wrote, _), (.noted, _), (.offered, _), (.accepted, _), (.declined, _),
            (.assigned, _), (.submitted, _), (.answered, _), (.contributed, _), (.closed, _), (.merged, _),
            (.detached, _), (.published, _), (.restricted, _), (.unrestricted, _), (.undone, _):
            nil
        }
    }

    private static func remedy(_ status: Status, _ reference: String) -> Phrases.Remedy {
        switch status {
        case .unconfirmed: Phrases.Remedy("The asker has to confirm it first.")
        case .waiting: Phrases.Remedy("Wait for the asker's reply, or enter it", "guichet reply \(reference)")
        case .review:
            Phrases.Remedy(
                "A colleague reads the answer first", "guichet approve \(reference)", "guichet return \(reference)")
        case .answered, .closed: Phrases.Remedy("Open it again first", "guichet reopen \(reference) --reason WHY")
        case .triage, .routed, .claimed: Phrases.Remedy("See its history", "guichet log \(reference)")
        }
    }

    /// The act as what one cannot do.
    private static func deed(_ act: Act.Kind) -> String {
        switch act {
        case .asked: "ask it"
        case .confirmed: "confirm it"
        case .claimed: "claim it"
        case .released: "release it"
        case .expired: "end its claim"
        case .takenOver: "take it over"
        case .askedBack: "ask the asker for something"
        case .replied: "add the asker's reply"
        case .wrote: "add a message of the asker"
        case .reminded: "remind the asker"
        case .noted: "add a note"
        case .offered: "offer it to another centre"
        case .accepted: "accept it"
        case .declined: "decline it"
        case .assigned: "assign it"
        case .submitted: "submit an answer"
        case .returned: "return the answer to its author"
        case .answered: "answer it"
        case .approved: "send the answer that was read"
        case .contributed: "contribute to it"
        case .closed: "close it"
        case .merged: "merge it"
        case .reopened: "reopen it"
        case .detached: "detach it from another"
        case .published: "make an entry of it"
        case .restricted, .unrestricted: "change who sees it"
        case .undone: "undo the last act"
        }
    }
}
