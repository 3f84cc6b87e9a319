public import Desk

extension Phrases.Pages {
    public struct InboxWords: Sendable {
        public let title, parts, all, new, mine, waiting, late, changed, reference, question, territory, due, state,
            none, allQuestions, any, since, until, withoutEntry, narrow, older,
            entriesTitle, entriesLink, findLabel, find, noReference, questions: String
        public let heading: @Sendable (_ centre: String) -> String
        public let count: @Sendable (Int) -> String

        static let french = InboxWords(
            title: "Boîte du centre", parts: "Ce qu'il y a à faire", all: "Tout", new: "Nouvelles", mine: "Les miennes",
            waiting: "En attente", late: "En retard", changed: "À regarder", reference: "Référence",
            question: "Question",
            territory: "Territoire", due: "Échéance", state: "État", none: "Rien à faire ici.",
            allQuestions: "Toutes les questions du réseau",
            any: "Tous", since: "Posées depuis le", until: "Jusqu'au", withoutEntry: "Répondues, sans fiche",
            narrow: "Filtrer", older: "Plus anciennes",
            entriesTitle: "Fiches à revoir", entriesLink: "Toutes les fiches du centre",
            findLabel: "Référence d'une question ou d'une fiche", find: "Ouvrir", noReference: "Écrivez une référence.",
            questions: "Questions",
            heading: { "À faire : \($0)" },
            count: { $0 == 0 ? "aucune question" : $0 == 1 ? "1 question" : "\($0) questions" })

        static let english = InboxWords(
            title: "Inbox", parts: "What there is to do", all: "All", new: "New", mine: "Mine", waiting: "Waiting",
            late: "Late", changed: "Changed", reference: "Reference", question: "Question", territory: "Territory",
            due: "Due",
            state: "State", none: "Nothing to do here.", allQuestions: "All questions of the network", any: "Any",
            since: "Asked since", until: "Until", withoutEntry: "Answered, without an entry", narrow: "Filter",
            older: "Older", entriesTitle: "Entries to look at",
            entriesLink: "All entries of the centre",
            findLabel: "Reference of a question or an entry", find: "Open", noReference: "Write a reference.",
            questions: "Questions",
            heading: { "To do: \($0)" },
            count: { $0 == 0 ? "no question" : $0 == 1 ? "1 question" : "\($0) questions" })
    }

    /// An agent's view of a question.
    public struct QuestionWords: Sendable {
        public let facts, state, centre, due, asked, territory, themes, audience, asker, mail, agent, unknown, why,
            history,
            answers, acts, back, entries, sources, sourcesHint, answer, message, reply, note, reason,
            toCentre,
            closing, link, linkHint, address, addressHint, correctAddress, addressCorrected, offered, submits,
            publishLink, late, similar, unchanged: String
        public let act: @Sendable (AgentAct) -> String
        public let send: @Sendable (AgentAct) -> String
        public let done: @Sendable (_ act: AgentAct, _ isMailed: Bool) -> String
        public let closingName: @Sendable (Closing) -> String
        public let revision: @Sendable (_ number: Int, _ by: String, _ on: String) -> String

        static let french = QuestionWords(
            facts: "La question en bref", state: "État", centre: "Centre chargé", due: "Réponse attendue",
            asked: "Posée le", territory: "Territoire", themes: "Thèmes", audience: "Public", asker: "Demandeur",
            mail: "Courriel",
            agent: "Prise en charge par", unknown: "inconnu", why: "Pourquoi ce centre",
            history: "Historique", answers: "Réponses", acts: "Que faire ?",
            back: "Retour à la boîte", entries: "Fiches tirées de cette question", sources: "Sources",
            sourcesHint: "Une par ligne : une adresse, un titre, ou : titre <adresse>.", answer: "Votre réponse",
            message: "Votre message au demandeur", reply: "Ce que le demandeur a répondu",
            note: "Note interne, que le demandeur ne voit pas", reason: "Raison",
            toCentre: "À quel centre ?", closing: "Pourquoi la clore ?", link: "Nouveau lien de suivi",
            linkHint: "Pour un demandeur qui a perdu le sien : à lui transmettre, il n'est montré qu'ici.",
            address: "La bonne adresse du demandeur",
            addressHint:
                "Ce qui n'est pas arrivé y repart. Les liens des courriels envoyés à l'ancienne adresse ne marcheront plus.",
            correctAddress: "Corriger l'adresse",
            addressCorrected: "L'adresse est corrigée : ce qui n'était pas arrivé y repart.",
            offered: "Proposée à", submits: "Faire relire par un collègue avant l'envoi",
            publishLink: "En faire une fiche", late: "en retard", similar: "Ce qui s'en approche",
            unchanged: "C'était déjà fait : rien n'a changé.",
            act: { frenchAct($0) }, send: { frenchSend($0) },
            done: { $1 ? frenchDone($0) : frenchUnmailed($0) ?? frenchDone($0) },
            closingName: {
                switch $0 {
                case .satisfied: "le demandeur est satisfait"
                case .noReply: "le demandeur n'a pas répondu"
                case .duplicate: "doublon"
                case .outOfScope: "hors sujet"
                case .withdrawn: "retirée par le demandeur"
                }
            }, revision: { "Réponse \($0), par \($1), le \($2)" })

        static let english = QuestionWords(
            facts: "The question in short", state: "State", centre: "Centre in charge", due: "Answer due",
            asked: "Asked on", territory: "Territory", themes: "Themes", audience: "Audience", asker: "Asker",
            mail: "Mail",
            agent: "Taken on by", unknown: "unknown", why: "Why this centre", history: "History",
            answers: "Answers", acts: "What to do?", back: "Back to the inbox",
            entries: "Entries made from this question", sources: "Sources",
            sourcesHint: "One a line: an address, a title, or: title <address>.", answer: "Your answer",
            message: "Your message to the asker", reply: "What the asker replied",
            note: "Internal note, which the asker does not see", reason: "Reason",
            toCentre: "To which centre?", closing: "Why close it?", link: "New follow-up link",
            linkHint: "For an asker who lost theirs: pass it on, it is shown only here.",
            address: "The asker's right address",
            addressHint:
                "What did not arrive goes there. The links in mails to the earlier address will no longer work.",
            correctAddress: "Correct the address",
            addressCorrected: "The address is corrected: what did not arrive goes there.", offered: "Offered to",
            submits: "Have a colleague read it before it is sent", publishLink: "Make an entry of it", late: "late",
            similar: "What is near it", unchanged: "That was so already: nothing has changed.", act: { englishAct($0) },
            send: { englishSend($0) }, done: { $1 ? englishDone($0) : englishUnmailed($0) ?? englishDone($0) },
            closingName: {
                switch $0 {
                case .satisfied: "the asker is satisfied"
                case .noReply: "the asker did not reply"
                case .duplicate: "duplicate"
                case .outOfScope: "out of scope"
                case .withdrawn: "withdrawn by the asker"
                }
            }, revision: { "Answer \($0), by \($1), on \($2)" })
    }
}

private func frenchAct(_ act: AgentAct) -> String {
    switch act {
    case .claim: "Prendre en charge"
    case .answer: "Répondre"
    case .approve: "Envoyer la réponse relue"
    case .returnAnswer: "Renvoyer à son auteur"
    case .askBack: "Demander une précision"
    case .reply: "Saisir la réponse du demandeur"
    case .accept: "Accepter la question proposée"
    case .decline: "Refuser la question proposée"
    case .transfer: "Proposer à un autre centre"
    case .assign: "Confier à un centre"
    case .note: "Écrire une note interne"
    case .contribute: "Contribuer à la réponse"
    case .release: "Remettre dans la boîte"
    case .takeOver: "Reprendre à un collègue"
    case .restrict: "Restreindre à votre centre"
    case .unrestrict: "Lever la restriction"
    case .close: "Clore"
    case .reopen: "Rouvrir"
    case .publish: "Publier une fiche"
    }
}

private func frenchSend(_ act: AgentAct) -> String {
    switch act {
    case .answer: "Envoyer la réponse"
    case .askBack: "Envoyer le message"
    case .note: "Enregistrer la note"
    case .contribute: "Envoyer la contribution"
    case .close: "Clore la question"
    case .reopen: "Rouvrir la question"
    case .claim, .approve, .returnAnswer, .reply, .accept, .decline, .transfer, .assign, .release, .takeOver, .restrict,
        .unrestrict, .publish:
        frenchAct(act)
    }
}

private func frenchDone(_ act: AgentAct) -> String {
    switch act {
    case .claim: "La question est à vous."
    case .answer: "La réponse est envoyée, ou soumise à relecture si votre centre le veut."
    case .approve: "La réponse est envoyée."
    case .returnAnswer: "La réponse est renvoyée à son auteur."
    case .askBack: "Le message est envoyé ; le délai est suspendu."
    case .reply: "La réponse du demandeur est enregistrée ; le délai court de nouveau."
    case .accept: "La question est à votre centre."
    case .decline: "La question est refusée."
    case .transfer: "La question est proposée ; elle reste à votre centre jusqu'à ce que l'autre l'accepte."
    case .assign: "La question est confiée."
    case .note: "La note est enregistrée."
    case .contribute: "La contribution est envoyée."
    case .release: "La question est remise dans la boîte."
    case .takeOver: "La question est à vous."
    case .restrict:
        "La question est restreinte : seuls votre centre, celui à qui elle est proposée, la coordination et la personne la voient."
    case .unrestrict: "Tout le réseau voit à nouveau la question."
    case .close: "La question est close."
    case .reopen: "La question est rouverte."
    case .publish: "La fiche est enregistrée."
    }
}

/// What is done where the asker is not written to; nil where nothing is else.
private func frenchUnmailed(_ act: AgentAct) -> String? {
    switch act {
    case .answer:
        "La réponse est enregistrée, ou soumise à relecture si votre centre le veut. Aucun courriel ne part : le demandeur la lit par son lien privé."
    case .approve: "La réponse est enregistrée. Aucun courriel ne part : le demandeur la lit par son lien privé."
    case .askBack:
        "Le message est enregistré ; le délai est suspendu. Aucun courriel ne part : le demandeur le lit par son lien privé."
    case .contribute:
        "La contribution est enregistrée. Aucun courriel ne part : le demandeur la lit par son lien privé, avec la réponse."
    case .claim, .returnAnswer, .reply, .accept, .decline, .transfer, .assign, .note, .release, .takeOver, .restrict,
        .unrestrict, .close, .reopen, .publish:
        nil
    }
}

private func englishAct(_ act: AgentAct) -> String {
    switch act {
    case .claim: "Claim"
    case .answer: "Answer"
    case .approve: "Send the answer you read"
    case .returnAnswer: "Return it to its author"
    case .askBack: "Ask the asker for details"
    case .reply: "Enter the asker's reply"
    case .accept: "Accept the offered question"
    case .decline: "Decline the offered question"
    case .transfer: "Offer it to another centre"
    case .assign: "Give it to a centre"
    case .note: "Write an internal note"
    case .contribute: "Contribute to the answer"
    case .release: "Give it back to the inbox"
    case .takeOver: "Take it over from a colleague"
    case .restrict: "Restrict it to your centre"
    case .unrestrict: "End the restriction"
    case .close: "Close"
    case .reopen: "Reopen"
    case .publish: "Publish an entry"
    }
}

private func englishSend(_ act: AgentAct) -> String {
    switch act {
    case .answer: "Send the answer"
    case .askBack: "Send the message"
    case .note: "Save the note"
    case .contribute: "Send the contribution"
    case .close: "Close the question"
    case .reopen: "Reopen the question"
    case .claim, .approve, .returnAnswer, .reply, .accept, .decline, .transfer, .assign, .release, .takeOver, .restrict,
        .unrestrict, .publish:
        englishAct(act)
    }
}

private func englishDone(_ act: AgentAct) -> String {
    switch act {
    case .claim: "The question is yours."
    case .answer: "The answer is sent, or waits for a second reader where your centre wants that."
    case .approve: "The answer is sent."
    case .returnAnswer: "The answer is back with its author."
    case .askBack: "The message is sent; the clock stands still."
    case .reply: "The asker's reply is stored; the clock runs again."
    case .accept: "The question is your centre's."
    case .decline: "The question is declined."
    case .transfer: "The question is offered; your centre keeps it until the other accepts."
    case .assign: "The question is given to the centre."
    case .note: "The note is saved."
    case .contribute: "The contribution is sent."
    case .release: "The question is back in the inbox."
    case .takeOver: "The question is yours."
    case .restrict:
        "The question is restricted: only your centre, one that it is offered to, the coordinator and the asker see it."
    case .unrestrict: "The whole network sees the question again."
    case .close: "The question is closed."
    case .reopen: "The question is open again."
    case .publish: "The entry is stored."
    }
}

/// What is done where the asker is not written to; nil where nothing is else.
private func englishUnmailed(_ act: AgentAct) -> String? {
    switch act {
    case .answer:
        "The answer is stored, or waits for a second reader where your centre wants one. No mail is sent: the asker reads it by their private link."
    case .approve: "The answer is stored. No mail is sent: the asker reads it by their private link."
    case .askBack:
        "The message is stored; the clock stands still. No mail is sent: the asker reads it by their private link."
    case .contribute:
        "The contribution is stored. No mail is sent: the asker reads it by their private link, with the answer."
    case .claim, .returnAnswer, .reply, .accept, .decline, .transfer, .assign, .note, .release, .takeOver, .restrict,
        .unrestrict, .close, .reopen, .publish:
        nil
    }
}
