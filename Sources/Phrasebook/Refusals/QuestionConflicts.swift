import Desk

/// Someone was faster, or the question's state does not allow it.
extension FrenchRefusals {
    static func question(_ refusal: QuestionConflict) -> Phrases.Sentence {
        switch refusal {
        case .taken(let account, let date):
            Phrases.Sentence(
                "\(account.name) (\(account.centre)) a été plus rapide : question prise en charge le \(Phrases.french.longMoment(date)).",
                "Voyez où elle en est", "guichet show")
        case .changed(let account, let date, let seen, let now):
            Phrases.Sentence(
                "\(account.map { "\($0.name) (\($0.centre))" } ?? "Le demandeur") a été plus rapide : la question est à la version \(now) depuis le \(Phrases.french.longMoment(date)), vous aviez vu la \(seen).",
                "Relisez-la, puis recommencez", "guichet show")
        case .wrongStatus(let status, let act, let reference):
            FrenchDeeds.impossible(act, status, of: reference ?? "RÉF")
        case .noAnswer(let reference):
            Phrases.Sentence(
                "La question \(reference) n'a pas encore de réponse.", "Répondez d'abord", "guichet answer \(reference)"
            )
        case .noOffer(let reference):
            Phrases.Sentence(
                "Cette question n'est proposée à personne.", "Voyez où elle en est",
                "guichet show \(reference ?? "RÉF")"
            )
        case .sameCentre(let slug):
            Phrases.Sentence("La question est déjà confiée à \(slug).", "Choisissez un autre centre.")
        case .secondReaderNeeded(let reference):
            Phrases.Sentence(
                "La réponse doit être relue par quelqu'un d'autre que son auteur.",
                "Demandez à un collègue", "guichet approve \(reference ?? "RÉF")")
        case .nothingToUndo:
            Phrases.Sentence(
                "Rien à annuler : seul votre dernier acte, de moins de dix minutes et dont le demandeur n'a rien su, peut l'être.",
                "Voyez l'historique", "guichet log")
        case .duplicateCycle(let reference):
            Phrases.Sentence(
                "Une question ne peut pas être le doublon d'elle-même ni d'un doublon.", "Fusionnez dans \(reference).")
        case .ownDuplicate(let duplicate, nil):
            Phrases.Sentence(
                "La question \(duplicate) ne peut pas être le doublon d'elle-même.", "Nommez l'autre question.")
        case .ownDuplicate(let duplicate, let reference?):
            Phrases.Sentence(
                "La question \(duplicate) est déjà un doublon de \(reference) : il n'y a rien à fusionner.",
                "Pour l'inverse, rouvrez d'abord le doublon", "guichet reopen \(duplicate) --reason MOTIF")
        case .endedUnanswered(let reference):
            Phrases.Sentence(
                "La question \(reference) s'est terminée sans réponse : elle n'en a aucune à donner à un doublon.",
                "Fusionnez dans une autre, ou rouvrez d'abord celle-là", "guichet reopen \(reference) --reason MOTIF")
        case .restrictedOriginal(let reference):
            Phrases.Sentence(
                "La question \(reference) est restreinte : sa réponse n'ira pas à un autre demandeur.",
                "Répondez à chacune, ou levez d'abord la restriction", "guichet unrestrict \(reference)")
        case .tooManyUnconfirmed(let count):
            Phrases.Sentence(
                "\(count) questions posées aujourd'hui avec cette adresse attendent qu'on les confirme.",
                "Ouvrez d'abord les liens des courriels reçus, ou revenez demain.")
        case .noAskerAddress(let reference):
            Phrases.Sentence(
                "Le demandeur de la question \(reference) n'a pas d'adresse à corriger : il n'en a pas donné, ou il a été effacé.",
                "Donnez-lui plutôt un lien privé, s'il vous le demande", "guichet link \(reference) --new")
        case .restrictedDuplicate(let reference):
            Phrases.Sentence(
                "La question \(reference) est restreinte, et plus de personnes voient l'autre.",
                "Répondez à chacune, ou levez d'abord la restriction", "guichet unrestrict \(reference)")
        }
    }
}

extension EnglishRefusals {
    static func question(_ refusal: QuestionConflict) -> Phrases.Sentence {
        switch refusal {
        case .taken(let account, let date):
            Phrases.Sentence(
                "\(account.name) (\(account.centre)) was faster: the question was claimed on \(Phrases.english.longMoment(date)).",
                "See where it stands", "guichet show")
        case .changed(let account, let date, let seen, let now):
            Phrases.Sentence(
                "\(account.map { "\($0.name) (\($0.centre))" } ?? "The asker") was faster: the question is at version \(now) since \(Phrases.english.longMoment(date)), you saw \(seen).",
                "Read it again, then retry", "guichet show")
        case .wrongStatus(let status, let act, let reference):
            EnglishDeeds.impossible(act, status, of: reference ?? "REF")
        case .noAnswer(let reference):
            Phrases.Sentence(
                "Question \(reference) has no answer yet.", "Answer it first", "guichet answer \(reference)")
        case .noOffer(let reference):
            Phrases.Sentence(
                "This question is offered to nobody.", "See where it stands", "guichet show \(reference ?? "REF")")
        case .sameCentre(let slug): Phrases.Sentence("The question is with \(slug) already.", "Choose another centre.")
        case .secondReaderNeeded(let reference):
            Phrases.Sentence(
                "The answer must be read by someone other than its author.",
                "Ask a colleague", "guichet approve \(reference ?? "REF")")
        case .nothingToUndo:
            Phrases.Sentence(
                "Nothing to undo: only your last act, less than ten minutes old and of which the asker has not heard, can be.",
                "See the history", "guichet log")
        case .duplicateCycle(let reference):
            Phrases.Sentence(
                "A question cannot be a duplicate of itself or of a duplicate.", "Merge into \(reference).")
        case .ownDuplicate(let duplicate, nil):
            Phrases.Sentence("Question \(duplicate) cannot be a duplicate of itself.", "Name the other question.")
        case .ownDuplicate(let duplicate, let reference?):
            Phrases.Sentence(
                "Question \(duplicate) is a duplicate of \(reference) already: there is nothing to merge.",
                "For the reverse, first open the duplicate again", "guichet reopen \(duplicate) --reason REASON")
        case .endedUnanswered(let reference):
            Phrases.Sentence(
                "Question \(reference) ended without an answer: it has none to give to a duplicate.",
                "Merge into another one, or first open that one again", "guichet reopen \(reference) --reason REASON")
        case .restrictedOriginal(let reference):
            Phrases.Sentence(
                "Question \(reference) is restricted: its answer does not go to another asker.",
                "Answer each, or lift the restriction first", "guichet unrestrict \(reference)")
        case .tooManyUnconfirmed(let count):
            Phrases.Sentence(
                "\(count) questions asked today with this address wait to be confirmed.",
                "Open the links in the mails first, or come back tomorrow.")
        case .noAskerAddress(let reference):
            Phrases.Sentence(
                "The asker of question \(reference) has no address to correct: they gave none, or were erased.",
                "Give them a private link instead, if they ask you for it", "guichet link \(reference) --new")
        case .restrictedDuplicate(let reference):
            Phrases.Sentence(
                "Question \(reference) is restricted, and more people see the other one.",
                "Answer each, or lift the restriction first", "guichet unrestrict \(reference)")
        }
    }
}
