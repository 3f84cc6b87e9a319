public import Desk

extension Phrases.Pages {
    public struct AskWords: Sendable {
        public let title, introduction, questionPart, subject, subjectHint, body, bodyHint, territory, territoryHint,
            audience, themes, themesHint, youPart, youHint, name, email, organisation, next, checkTitle,
            which, undecided, confirm, chooseOne, stillSeveral, choose, similarTitle,
            similarHint, answered, destination,
            summaryTitle, edit, send, already, alreadyTitle, alreadyHelp, personalData, spam, trapped, received,
            mailedTitle, mailedNext, mailedHelp: String
        /// - Parameter isMailed: the desk writes to the address.
        public let emailHint: @Sendable (_ isMailed: Bool) -> String
        public let mailed: @Sendable (_ address: String, _ reference: String) -> String

        static let french = AskWords(
            title: "Poser une question",
            introduction: "Sans compte. Avant l'envoi, vous verrez quel centre la recevra.",
            questionPart: "Votre question", subject: "En une phrase",
            subjectHint: "Par exemple : Qui finance un poste d'adulte-relais ?", body: "Précisions",
            bodyHint: "Le contexte, ce que vous avez déjà essayé.", territory: "Territoire concerné",
            territoryHint: "Commune, code postal, département, région ; ou « France » pour une question nationale.",
            audience: "Vous êtes", themes: "Thèmes", themesHint: "Cochez ceux qui conviennent, s'il y en a.",
            youPart: "Pour vous répondre", youHint: "Seuls les agents du réseau le voient, jamais les lecteurs.",
            name: "Nom", email: "Adresse électronique",
            organisation: "Organisme", next: "Continuer", checkTitle: "Avant d'envoyer",
            which: "De quel lieu s'agit-il ?",

            undecided: "Je ne sais pas : le pôle national s'en occupe", confirm: "Est-ce bien ce lieu ?",
            chooseOne: "Choisissez une des réponses proposées, ou dites que vous ne savez pas.",
            stillSeveral:
                "Plusieurs centres servent ce lieu : choisissez l'un d'eux, ou dites que vous ne savez pas.",
            choose: "Choisissez",
            similarTitle: "Cette fiche répond peut-être déjà",
            similarHint: "Après l'avoir lue, revenez en arrière : votre question vous attend ici.",
            answered: "Cette fiche me répond", destination: "Qui recevra votre question",
            summaryTitle: "Votre question",
            edit: "Modifier", send: "Envoyer la question",
            already: "Cette question est déjà enregistrée, rien n'a été ajouté. Sa référence :",
            alreadyTitle: "Question déjà enregistrée",
            alreadyHelp:
                "Le lien de suivi vous a été donné la première fois, sur la page ou par courriel. Si vous l'avez perdu, le centre peut vous en donner un autre.",
            personalData:
                "Vos coordonnées servent à vous répondre et sont effacées trois ans après votre dernière question. Pour y accéder ou les faire effacer avant, écrivez au centre.",
            spam:
                "L'envoi a été trop rapide pour être lu : attendez quelques secondes, vérifiez, puis envoyez de nouveau.",
            trapped:
                "Un champ caché, qui doit rester vide, a été rempli, peut-être par votre navigateur : il est vidé, envoyez de nouveau.",
            received:
                "Vous avez déjà envoyé une question avec ce formulaire : elle a été reçue. Ce qui suit en serait une autre ; "
                + "pour la poser aussi, envoyez le formulaire de nouveau.",
            mailedTitle: "Un courriel vous attend",
            mailedNext:
                "Si vous écrivez pour la première fois, il a un lien par lequel vous confirmez votre question : c'est alors seulement que le centre la reçoit, et sans cela elle est effacée au bout de \(Deadline.unconfirmedDays) jours. Sinon, elle est déjà en route. Par ce lien vous la suivez, et la réponse vous vient par courriel.",
            mailedHelp:
                "Rien reçu après quelques minutes ? Regardez dans les indésirables, et vérifiez l'adresse : si elle est fausse, posez la question de nouveau.",
            emailHint: { isMailed in
                isMailed
                    ? "C'est là que viennent le lien de votre question, puis la réponse. Par exemple : prenom.nom@exemple.fr"
                    : "Ce site n'envoie pas de courriel : vous suivrez votre question par le lien donné après l'envoi."
            },
            mailed: { "Un courriel part vers \($0), au sujet de votre question \($1)." }
        )

        static let english = AskWords(
            title: "Ask a question", introduction: "No account. Before sending you will see which centre gets it.",
            questionPart: "Your question", subject: "In one sentence",
            subjectHint: "For example: Qui finance un poste d'adulte-relais ?", body: "Details",
            bodyHint: "The context, what you have tried already.", territory: "Territory concerned",
            territoryHint: "Commune, postal code, département, région; or “France” for a national question.",
            audience: "You are", themes: "Themes", themesHint: "Tick those that fit, if any.",
            youPart: "To answer you", youHint: "Only the network's agents see it, readers never.", name: "Name",
            email: "E-mail address", organisation: "Organisation",
            next: "Continue", checkTitle: "Before sending", which: "Which place is it?",

            undecided: "I do not know: the national desk sorts it out", confirm: "Is it this place?",
            chooseOne: "Choose one of the answers, or say that you do not know.",
            stillSeveral: "Several centres serve this place: choose one of them, or say that you do not know.",
            choose: "Choose",
            similarTitle: "This entry may already answer",
            similarHint: "After reading it, go back: your question waits here.", answered: "This entry answers me",
            destination: "Who will get your question", summaryTitle: "Your question", edit: "Change",
            send: "Send the question",
            already: "This question is stored already, nothing was added. Its reference:",
            alreadyTitle: "Question stored already",
            alreadyHelp:
                "You were given the follow-up link the first time, on the page or by mail. If you lost it, the centre can give you another.",
            personalData:
                "Your contact details serve to answer you and are erased three years after your last question. To see them or have them erased before, write to the centre.",
            spam: "That was sent too fast to be read: wait a few seconds, check it, then send it again.",
            trapped:
                "A hidden field that must stay empty was filled in, by your browser perhaps: it is empty now, send again.",
            received:
                "You sent a question with this form before: it was received. What follows would be another one; "
                + "to ask it too, send the form again.",
            mailedTitle: "A mail is on its way to you",
            mailedNext:
                "If you ask for the first time, it has a link by which you confirm your question: only then does the centre get it, and otherwise it is deleted after \(Deadline.unconfirmedDays) days. Else it is on its way already. By that link you follow it, and the answer comes by mail.",
            mailedHelp:
                "Nothing after a few minutes? Look into the junk folder, and check the address: if it is wrong, ask again.",
            emailHint: { isMailed in
                isMailed
                    ? "The link to your question comes there, then the answer. For example: prenom.nom@exemple.fr"
                    : "This site sends no mail: you follow your question by the link that you get after sending it."
            },
            mailed: { "A mail is sent to \($0), about your question \($1)." }
        )
    }

    public struct FollowUpWords: Sendable {
        public let title, receivedTitle, reference, centre, why, due, keepLink, copy, copied, thread, replyTitle, reply,
            replySend, satisfiedTitle, satisfied, satisfiedSend, reopenTitle, reopen, reopenSend,
            neededTitle, needed, changed, more, withdrawTitle, withdraw, withdrawSure, withdrawSend, revokeTitle,
            revoke,
            revokeSure, revokeSend,
            sources,
            revoked, askedOn, mailed, confirmTitle, confirmSend: String
        public let confirm: @Sendable (_ until: Day) -> String
        public let status: @Sendable (Status, Closing?) -> String
        public let turn: @Sendable (_ kind: FollowUp.Turn.Kind, _ isOwn: Bool) -> String
        public let done: @Sendable (FollowUp.Possible) -> String

        static let french = FollowUpWords(
            title: "Suivre ma question", receivedTitle: "Votre question est enregistrée", reference: "Référence",
            centre: "Centre chargé", why: "Pourquoi ce centre", due: "Réponse attendue au plus tard le",
            keepLink:
                "Gardez ce lien : il est le seul moyen de suivre votre question, et quiconque l'a peut la lire et agir à votre place.",
            copy: "Copier le lien", copied: "Lien copié.", thread: "Échanges",
            replyTitle: "Répondre au centre", reply: "Votre réponse", replySend: "Envoyer la réponse",
            satisfiedTitle: "La réponse vous convient ?", satisfied: "La question sera close.",
            satisfiedSend: "Oui, j'ai ma réponse", reopenTitle: "La réponse ne suffit pas ?",
            reopen: "Que manque-t-il ?", reopenSend: "Rouvrir la question",
            neededTitle: "Vous avez encore besoin d'une réponse ?", needed: "Pourquoi la rouvrir ?",
            changed: "La question a changé entre-temps, peut-être dans une autre fenêtre : relisez-la, puis envoyez.",
            more: "Autres actions", withdrawTitle: "Retirer ma question",
            withdraw: "Le centre n'y travaillera plus.", withdrawSure: "Oui, je retire ma question",
            withdrawSend: "Retirer la question",
            revokeTitle: "Rendre ce lien inutilisable",
            revoke: "S'il est tombé en d'autres mains. Seul le centre pourra vous en donner un autre.",
            revokeSure: "Oui, ce lien ne doit plus fonctionner", revokeSend: "Supprimer ce lien", sources: "Sources",
            revoked: "Le lien ne fonctionne plus. Votre question reste enregistrée.", askedOn: "Posée le",
            mailed: "Ce qui se passe vous est dit par courriel aussi.", confirmTitle: "Confirmez votre question",
            confirmSend: "Confirmer et envoyer",
            confirm: {
                "Elle n'est pas encore envoyée. Vérifiez où elle va, puis confirmez ; sans cela elle est effacée le \(Phrases.french.labels.day($0))."
            },
            status: { status, closing in
                switch (status, closing) {
                case (.unconfirmed, _): "Votre question attend que vous la confirmiez."
                case (.triage, _): "Le pôle national a votre question et cherche qui peut y répondre."
                case (.routed, _): "Le centre a votre question ; un agent va s'en charger."
                case (.claimed, _): "Un agent du centre prépare la réponse."
                case (.waiting, _): "Le centre attend une précision de votre part : le délai est suspendu."
                case (.review, _): "La réponse est en relecture au centre."
                case (.answered, _): "Le centre a répondu."
                case (.closed, .satisfied): "Close : vous avez votre réponse."
                case (.closed, .noReply): "Close : le centre n'a pas reçu la précision demandée."
                case (.closed, .duplicate): "Rattachée à une question déjà posée : la réponse vaut pour les deux."
                case (.closed, .outOfScope): "Close : elle ne relève pas de la politique de la ville."
                case (.closed, .withdrawn): "Retirée."
                case (.closed, nil): "Close."
                }
            },
            turn: { kind, isOwn in
                switch kind {
                case .asked: "Vous avez posé la question"
                case .confirmed: "Vous avez confirmé la question"
                case .askedBack: "Le centre vous demande une précision"
                case .replied: "Vous avez répondu"
                case .wrote: "Vous avez écrit"
                case .othersWrote: "Réponse reçue d'une autre adresse"
                case .reminded: "Le centre vous a relancé"
                case .answered: "Réponse du centre"
                case .contributed: "Un autre centre complète la réponse"
                case .closed: isOwn ? "Vous avez clos la question" : "La question a été close"
                case .merged: "Rattachée à une question déjà posée"
                case .reopened: isOwn ? "Vous avez rouvert la question" : "La question a été rouverte"
                case .detached:
                    "La question à laquelle la vôtre était rattachée s'est terminée sans réponse\u{A0}: la vôtre est de nouveau traitée"
                case .accepted: "Un autre centre a pris la question"
                case .assigned: "Le pôle national a confié la question à un centre"
                }
            },
            done: {
                switch $0 {
                case .confirm: "Votre question est confirmée et envoyée."
                case .reply: "Votre réponse est envoyée."
                case .satisfied: "Merci : la question est close."
                case .reopen: "La question est rouverte."
                case .withdraw: "La question est retirée."
                }
            })

        static let english = FollowUpWords(
            title: "Follow my question", receivedTitle: "Your question is stored", reference: "Reference",
            centre: "Centre in charge", why: "Why this centre", due: "Answer expected by",
            keepLink:
                "Keep this link: it is the only way to follow your question, and anyone who has it can read it and act for you.",
            copy: "Copy the link", copied: "Link copied.", thread: "Exchanges",
            replyTitle: "Reply to the centre", reply: "Your reply", replySend: "Send the reply",
            satisfiedTitle: "Does the answer suit you?", satisfied: "The question will be closed.",
            satisfiedSend: "Yes, this satisfied me", reopenTitle: "Is the answer not enough?",
            reopen: "What is missing?", reopenSend: "Reopen the question",
            neededTitle: "Do you need an answer after all?", needed: "Why reopen it?",
            changed: "The question changed meanwhile, perhaps in another window: read it again, then send.",
            more: "Other actions", withdrawTitle: "Withdraw my question",
            withdraw: "The centre will no longer work on it.", withdrawSure: "Yes, I withdraw my question",
            withdrawSend: "Withdraw the question",
            revokeTitle: "Make this link useless",
            revoke: "If it fell into other hands. Only the centre can then give you another.",
            revokeSure: "Yes, this link must no longer work", revokeSend: "Remove this link", sources: "Sources",
            revoked: "The link no longer works. Your question stays stored.", askedOn: "Asked on",
            mailed: "What happens is told to you by mail too.", confirmTitle: "Confirm your question",
            confirmSend: "Confirm and send",
            confirm: {
                "It is not sent yet. See where it goes, then confirm; otherwise it is deleted on \(Phrases.english.labels.day($0))."
            },
            status: { status, closing in
                switch (status, closing) {
                case (.unconfirmed, _): "Your question waits for you to confirm it."
                case (.triage, _): "The national desk has your question and looks for who can answer it."
                case (.routed, _): "The centre has your question; an agent will take it on."
                case (.claimed, _): "An agent of the centre prepares the answer."
                case (.waiting, _): "The centre waits for details from you: the clock stands still."
                case (.review, _): "The answer is being read a second time."
                case (.answered, _): "The centre has answered."
                case (.closed, .satisfied): "Closed: you have your answer."
                case (.closed, .noReply): "Closed: the centre did not get the details it asked for."
                case (.closed, .duplicate): "Joined to a question asked before: the answer holds for both."
                case (.closed, .outOfScope): "Closed: it is not about urban policy."
                case (.closed, .withdrawn): "Withdrawn."
                case (.closed, nil): "Closed."
                }
            },
            turn: { kind, isOwn in
                switch kind {
                case .asked: "You asked the question"
                case .confirmed: "You confirmed the question"
                case .askedBack: "The centre asks you for details"
                case .replied: "You replied"
                case .wrote: "You wrote"
                case .othersWrote: "Reply from another address"
                case .reminded: "The centre reminded you"
                case .answered: "The centre's answer"
                case .contributed: "Another centre adds to the answer"
                case .closed: isOwn ? "You closed the question" : "The question was closed"
                case .merged: "Joined to a question asked before"
                case .reopened: isOwn ? "You reopened the question" : "The question was reopened"
                case .detached:
                    "The question that yours was joined to ended without an answer: yours is worked on again"
                case .accepted: "Another centre took the question"
                case .assigned: "The national desk gave the question to a centre"
                }
            },
            done: {
                switch $0 {
                case .confirm: "Your question is confirmed and sent."
                case .reply: "Your reply is sent."
                case .satisfied: "Thank you: the question is closed."
                case .reopen: "The question is open again."
                case .withdraw: "The question is withdrawn."
                }
            })
    }
}
