public import Desk

/// What agents are told of by mail.
extension Phrases {
    /// The one thing that a mail tells.
    public func notice(_ item: AccountMail.Item) -> String {
        let day = item.day.map(labels.day) ?? ""
        switch item.kind {
        case .late:
            return said(
                "La réponse à cette question est en retard : elle était attendue le \(day) au plus tard.",
                "The answer to this question is late: it was due by \(day).")
        case .offered:
            return said(
                "Un autre centre vous propose cette question : acceptez-la ou déclinez-la.",
                "Another centre offers you this question: accept or decline it.")
        case .due:
            return said(
                "Une réponse à cette question est attendue le \(day) au plus tard.",
                "An answer to this question is due by \(day).")
        case .lease:
            return said(
                "Vous avez pris cette question. Sans réponse, elle revient à tout le centre le \(day).",
                "You took this question on. Without an answer it goes back to the whole centre on \(day).")
        case .replied where item.isOthers:
            return said(
                "Quelqu'un a écrit au sujet de cette question, d'une autre adresse que celle du demandeur.",
                "Someone wrote about this question, from another address than the asker's.")
        case .replied:
            return said(
                "La personne qui a posé cette question vous a écrit.",
                "The person who asked this question wrote to you.")
        case .reopened: return said("Cette question est rouverte.", "This question is open again.")
        case .review:
            return item.isEntry
                ? said("Cette fiche attend une seconde lecture.", "This entry waits for a second reader.")
                : said(
                    "La réponse à cette question attend une seconde lecture.",
                    "The answer to this question waits for a second reader.")
        case .entry:
            return said(
                "Cette fiche est à vérifier : elle a été signalée, une de ses sources a changé, ou sa date de révision est passée.",
                "This entry is to be verified: it was reported, a source of it changed, or its review date has passed.")
        case .new:
            return said(
                "Une question est arrivée dans votre centre ; une réponse est attendue le \(day) au plus tard.",
                "A question has come to your centre; an answer is due by \(day).")
        }
    }

    /// The heading over the things of a kind in a digest.
    public func noticeHeading(_ kind: NoticeKind) -> String {
        switch kind {
        case .late: said("En retard", "Late")
        case .offered: said("Proposées par un autre centre", "Offered by another centre")
        case .due: said("À répondre d'ici la fin du prochain jour ouvré", "Due by the end of the next working day")
        case .lease: said("Prises par vous, bientôt rendues au centre", "Yours, soon back with the centre")
        case .replied: said("On vous a écrit", "Someone wrote to you")
        case .reopened: said("Rouvertes", "Open again")
        case .review: said("À relire", "To be read")
        case .entry: said("Fiches à vérifier", "Entries to verify")
        case .new: said("Nouvelles", "New")
        }
    }

    /// One thing in a list.
    public func noticeLine(_ item: AccountMail.Item) -> String {
        let day = item.day.map(labels.day)
        return "\(item.reference) \(item.title)" + (day.map { " (\($0))" } ?? "")
    }

    public func moreNotices(_ count: Int) -> String {
        count == 1 ? said("Et une autre.", "And another.") : said("Et \(count) autres.", "And \(count) others.")
    }

    /// What to do where the mail has no links.
    public var noticeCommand: String {
        said(
            "Pour les lire : guichet show RÉFÉRENCE, guichet inbox.",
            "To read them: guichet show REFERENCE, guichet inbox.")
    }

    // MARK: - Choosing

    /// What a kind of notice is about.
    public func name(_ kind: NoticeKind) -> String {
        switch kind {
        case .late: said("une réponse est en retard", "an answer is late")
        case .offered: said("un autre centre propose une question", "another centre offers a question")
        case .due: said("une réponse est attendue demain", "an answer is due tomorrow")
        case .lease: said("une question prise va revenir au centre", "a question taken on is about to go back")
        case .replied: said("le demandeur a écrit", "the asker wrote")
        case .reopened: said("une question est rouverte", "a question is open again")
        case .review: said("une réponse ou une fiche est à relire", "an answer or an entry is to be read")
        case .entry: said("une fiche est signalée ou à vérifier", "an entry is reported or to be verified")
        case .new: said("une question est arrivée", "a question has come")
        }
    }

    public func name(_ way: NoticeWay) -> String {
        switch way {
        case .now: said("tout de suite", "at once")
        case .digest: said("à 8 h, les jours ouvrés", "at 8:00 on working days")
        case .never: said("jamais", "never")
        }
    }

    /// The account has no address, so that nothing is sent to it.
    public var noNoticesWithoutAddress: String {
        said(
            "Ce compte n'a pas d'adresse : rien ne lui est envoyé (guichet account edit --email ADRESSE).",
            "This account has no address: nothing is sent to it (guichet account edit --email ADDRESS).")
    }
}
