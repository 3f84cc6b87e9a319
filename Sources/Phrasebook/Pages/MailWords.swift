import Desk

extension Phrases.Pages {
    /// The coordination's pages of mail.
    public struct MailWords: Sendable {
        public let title, waitingTitle, noneWaiting, failedTitle, noneFailed, actions, noSubject, retry, drop, back,
            whole, raw, askTitle, askNote, askSend, territory, territoryHint, titleField, assignTitle, assignNote,
            reference, assignSend, discardTitle, discardNote, reason, discardSend: String
        public let done: @Sendable (Done) -> String
        public let heading: @Sendable (_ id: Int64) -> String

        /// What was done to a mail, after which the list is shown.
        public enum Done: String, Sendable {
            case discard, retry, drop
        }

        static let french = MailWords(
            title: "Courriels", waitingTitle: "Reçus, à classer", noneWaiting: "Aucun courriel reçu n'attend.",
            failedTitle: "Envoyés, non remis", noneFailed: "Aucun courriel n'a été refusé ni abandonné.",
            actions: "Que faire", noSubject: "(sans objet)", retry: "Renvoyer", drop: "Ne plus envoyer",
            back: "Retour aux courriels", whole: "Texte entier",
            raw: "Le courriel tel qu'il est arrivé, avec ses pièces jointes : guichet mail in show --raw",
            askTitle: "En faire une question", askNote: "Elle est posée par l'expéditeur, qui en est prévenu.",
            askSend: "Poser la question", territory: "Territoire concerné",
            territoryHint: "Commune, code postal, département, région ; ou « France ».",
            titleField: "En une phrase", assignTitle: "Le joindre à une question",
            assignNote: "Il y devient un message du demandeur.", reference: "Référence de la question",
            assignSend: "Joindre", discardTitle: "L'écarter",
            discardNote: "Il est effacé \(Deadline.receivedDays) jours plus tard.", reason: "Raison",
            discardSend: "Écarter",
            done: {
                switch $0 {
                case .discard: "Le courriel est écarté."
                case .retry: "Le courriel sera renvoyé."
                case .drop: "Le courriel ne sera pas envoyé."
                }
            }, heading: { "Courriel reçu n° \($0)" })

        static let english = MailWords(
            title: "Mail", waitingTitle: "Received, to be placed", noneWaiting: "No mail that came in waits.",
            failedTitle: "Sent, not delivered", noneFailed: "No mail was refused or given up.",
            actions: "What to do", noSubject: "(no subject)", retry: "Send again", drop: "Do not send",
            back: "Back to the mail", whole: "Whole text",
            raw: "The mail as it came, with its files: guichet mail in show --raw",
            askTitle: "Make a question of it", askNote: "Its sender asks it, and is told so.",
            askSend: "Ask the question", territory: "Territory concerned",
            territoryHint: "Commune, postal code, département, région; or “France”.", titleField: "In one sentence",
            assignTitle: "Put it on a question", assignNote: "There it becomes a message of the asker.",
            reference: "Reference of the question", assignSend: "Put on it", discardTitle: "Discard it",
            discardNote: "It is erased \(Deadline.receivedDays) days later.", reason: "Reason",
            discardSend: "Discard",
            done: {
                switch $0 {
                case .discard: "The mail is discarded."
                case .retry: "The mail will be sent again."
                case .drop: "The mail will not be sent."
                }
            }, heading: { "Received mail no. \($0)" })
    }
}
