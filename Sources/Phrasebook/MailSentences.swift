public import Desk
import Foundation

/// What the desk's mails say to an asker: what happened, then what to do, in plain words.
extension Phrases {
    /// The same for each mail about a question: some clients make a thread by it.
    public func mailSubject(_ subject: MailMatter.Subject) -> String { "[\(subject.reference)] \(subject.title)" }

    public var mailGreeting: String { said("Bonjour,", "Hello,") }

    /// What happened.
    public func mailNews(_ matter: MailMatter) -> String {
        let (centre, title) = (matter.subject.centre, matter.subject.title)
        switch matter.news {
        case .unconfirmed(let until):
            return said(
                "Une question a été posée au guichet avec votre adresse : « \(title) ». Si elle est de vous, confirmez-la : aucun centre ne la voit avant, et elle est effacée le \(day(until)).",
                "A question was asked at the desk with your address: \"\(title)\". If it is yours, confirm it: no centre sees it before, and on \(day(until)) it is deleted."
            )
        case .received(let dueAt, _):
            return said(
                "Votre question « \(title) » est enregistrée sous la référence \(matter.subject.reference). Elle est chez \(centre), qui vous répond au plus tard le \(day(dueAt)).",
                "Your question \"\(title)\" is recorded under the reference \(matter.subject.reference). \(centre) has it, and answers you by \(day(dueAt))."
            )
        case .kept:
            return said(
                "Votre message est gardé avec la question « \(title) », mais elle est close : plus personne n'y travaille.",
                "Your message is kept with the question \"\(title)\", but it is closed: nobody works on it any more.")
        case .moved(let dueAt, _):
            return said(
                "Votre question « \(title) » est maintenant chez \(centre), qui vous répond au plus tard le \(day(dueAt)).",
                "Your question \"\(title)\" is with \(centre) now, which answers you by \(day(dueAt)).")
        case .askedBack:
            return said(
                "\(centre) a besoin d'une précision pour répondre à votre question « \(title) ».",
                "\(centre) needs to know more to answer your question \"\(title)\".")
        case .reminded:
            return said(
                "\(centre) attend toujours votre précision pour répondre à votre question « \(title) ».",
                "\(centre) still waits for what it asked you, to answer your question \"\(title)\".")
        case .answered(_, _, let isRevised):
            return isRevised
                ? said(
                    "\(centre) a complété sa réponse à votre question « \(title) ».",
                    "\(centre) has completed its answer to your question \"\(title)\".")
                : said(
                    "\(centre) a répondu à votre question « \(title) ».",
                    "\(centre) has answered your question \"\(title)\".")
        case .contributed(let writing):
            let by = writing.centre ?? centre
            return said(
                "\(by) complète la réponse à votre question « \(title) ».",
                "\(by) adds to the answer to your question \"\(title)\".")
        case .reopened:
            return said(
                "\(centre) reprend votre question « \(title) ».", "\(centre) takes up your question \"\(title)\" again."
            )
        case .closed(let closing, _): return closed(closing, matter)
        case .merged(let answers):
            return answers.isEmpty
                ? said(
                    "Votre question « \(title) » a déjà été posée : \(centre) répond aux deux en même temps, et vous aurez cette réponse.",
                    "Your question \"\(title)\" was asked before: \(centre) answers both at once, and you get that answer."
                )
                : said(
                    "Votre question « \(title) » a déjà été posée. En voici la réponse.",
                    "Your question \"\(title)\" was asked before. Here is the answer.")
        case .detached(let dueAt):
            return said(
                "Votre question « \(title) » aura sa propre réponse : \(centre) la reprend, et vous répond au plus tard le \(day(dueAt)).",
                "Your question \"\(title)\" gets an answer of its own: \(centre) takes it up again, and answers you by \(day(dueAt))."
            )
        case .published(let entry, _):
            return said(
                "De votre question « \(title) » et de sa réponse est née une fiche, que tous peuvent lire : « \(entry) ». Rien n'y dit qui a posé la question.",
                "Your question \"\(title)\" and its answer became an entry that everyone can read: \"\(entry)\". Nothing in it says who asked."
            )
        }
    }

    private func closed(_ closing: Closing, _ matter: MailMatter) -> String {
        let (centre, title) = (matter.subject.centre, matter.subject.title)
        switch closing {
        case .satisfied:
            return said(
                "Votre question « \(title) » est close : elle a reçu sa réponse.",
                "Your question \"\(title)\" is closed: it was answered.")
        case .noReply:
            return said(
                "Votre question « \(title) » est close : \(centre) n'a pas reçu la précision demandée.",
                "Your question \"\(title)\" is closed: \(centre) did not get what it asked you.")
        case .outOfScope:
            return said(
                "\(centre) ne peut pas répondre à votre question « \(title) ».",
                "\(centre) cannot answer your question \"\(title)\".")
        case .duplicate, .withdrawn:
            return said("Votre question « \(title) » est close.", "Your question \"\(title)\" is closed.")
        }
    }

    /// What to do; the address of the private page stands under it where there is one.
    public func mailNext(_ matter: MailMatter) -> String {
        switch matter.news {
        case .unconfirmed:
            said(
                "Ouvrez cette page, regardez à quel centre va la question, et confirmez. Si elle n'est pas de vous, ne faites rien.",
                "Open this page, see which centre the question goes to, and confirm. If it is not yours, do nothing.")
        case .askedBack, .reminded: way(said("répondre", "answer"), matter)
        case .answered, .contributed:
            said("S'il manque quelque chose, dites-le. ", "If something is missing, say so. ")
                + way(said("répondre", "answer"), matter)
        case .kept(canReopen: false):
            said(
                "Elle l'est depuis plus de \(Deadline.settledAfterDays) jours, et ne se rouvre plus : posez-en une nouvelle, en écrivant à \(matter.sender.address).",
                "It has been for more than \(Deadline.settledAfterDays) days, and is not reopened: ask a new one, by writing to \(matter.sender.address)."
            )
        // A reply does not reopen it.
        case .closed, .kept: reopening(matter)
        case .received, .moved, .reopened, .merged, .detached, .published:
            said("Vous n'avez rien à faire. ", "There is nothing to do. ")
                + way(said("ajouter quelque chose", "add something"), matter)
        }
    }

    private func reopening(_ matter: MailMatter) -> String {
        guard matter.link != nil else { return way(said("la rouvrir", "open it again"), matter) }
        return said(
            "Pour la rouvrir, dites pourquoi sur la page de votre question :",
            "To open it again, say why on the page of your question:")
    }

    /// By which way something is done.
    private func way(_ what: String, _ matter: MailMatter) -> String {
        let reference = matter.subject.reference
        switch (matter.replyTo != nil, matter.link != nil) {
        case (true, true):
            return said(
                "Pour \(what), répondez à ce courriel ou allez sur la page de votre question :",
                "To \(what), reply to this mail or go to the page of your question:")
        case (true, false): return said("Pour \(what), répondez à ce courriel.", "To \(what), reply to this mail.")
        case (false, true):
            return said(
                "Pour \(what), allez sur la page de votre question :", "To \(what), go to the page of your question:")
        case (false, false):
            return said(
                "Pour \(what), écrivez à \(matter.sender.address) en donnant la référence \(reference).",
                "To \(what), write to \(matter.sender.address) and give the reference \(reference).")
        }
    }

    /// The heading over a centre's answer, or what it adds.
    public func mailHeading(of writing: MailMatter.Writing, _ matter: MailMatter) -> String {
        let centre = writing.centre ?? matter.subject.centre
        return said("\(centre) :", "\(centre):")
    }

    public var mailSources: String { said("Sources :", "Sources:") }

    /// Over the entry that may answer the question already.
    public var mailEntries: String {
        said("Cette fiche y répond peut-être déjà :", "This entry may answer it already:")
    }

    /// Over the entry's address.
    public var mailEntry: String { said("La fiche :", "The entry:") }

    /// Over the question, at the end.
    public func mailQuestion(_ subject: MailMatter.Subject) -> String {
        said("Votre question du \(day(subject.askedAt)) :", "Your question of \(day(subject.askedAt)):")
    }

    /// In the place of the rest of a text that is too long for a mail.
    public func mailCut(_ matter: MailMatter) -> String {
        if matter.link != nil {
            return said(
                "La suite est trop longue pour un courriel : elle est sur la page de votre question.",
                "The rest is too long for a mail: it is on the page of your question.")
        }
        return said(
            "La suite est trop longue pour un courriel : demandez-la en donnant la référence \(matter.subject.reference).",
            "The rest is too long for a mail: ask for it by the reference \(matter.subject.reference).")
    }

    /// At the end: why the mail came, and whom not to give its link.
    public func mailFooter(_ matter: MailMatter) -> [String] {
        let desk = matter.desk ?? said("le guichet", "the desk")
        let why = said(
            "Vous recevez ce courriel parce qu'une question a été posée avec votre adresse. Référence : \(matter.subject.reference). Envoyé par \(desk).",
            "You get this mail because a question was asked with your address. Reference: \(matter.subject.reference). Sent by \(desk)."
        )
        let link = said(
            "Le lien vers la page est le vôtre : qui l'a peut lire et répondre à votre place.",
            "The link to the page is yours: whoever has it can read, and answer in your place.")
        return matter.link == nil ? [why] : [why, link]
    }

    private func day(_ date: Date) -> String { labels.day(Day(date)) }
}
