public import Desk
public import Foundation

/// The outbox, and what is set for sending mail.
extension Phrases {
    /// The heading over the mails to a person.
    public var mailHeading: String { said("Courriels", "Mails") }

    public var mailNotSentYet: String { said("pas envoyé", "not sent") }

    public var noMail: String { said("Aucun courriel.", "No mail.") }

    /// The names of the columns of the list of mails.
    public var mailColumns: [String] {
        switch language {
        case .french: ["numéro", "écrit", "question", "quoi", "à", "où il en est"]
        case .english: ["number", "written", "question", "what", "to", "where it is"]
        }
    }

    /// What a mail tells of.
    /// - Parameter kind: the event's kind.
    public func mail(kind: String) -> String {
        switch kind {
        case "answered", "approved": said("réponse", "answer")
        case "asked_back": said("question posée", "question back")
        case "reminded": said("relance", "reminder")
        case "closed": said("clôture", "closing")
        case "merged": said("regroupement", "merging")
        case "detached": said("reprise", "taken up again")
        default: kind
        }
    }

    /// Where a mail is.
    public func mail(_ state: Mail.State, nextAt: Date?, endedAt: Date?, attempts: Int, now: Date) -> String {
        let ended = endedAt.map { moment($0) } ?? ""
        switch state {
        case .waiting:
            guard attempts > 0, let nextAt, nextAt > now else { return said("à envoyer", "to be sent") }
            let times = attempts == 1 ? "once" : "\(attempts) times"
            return said(
                "essayé \(attempts) fois, prochain essai le \(moment(nextAt))",
                "tried \(times), next try \(moment(nextAt))")
        case .sent: return said("envoyé le \(ended)", "sent \(ended)")
        case .refused: return said("refusé le \(ended)", "refused \(ended)")
        case .expired:
            return said(
                "abandonné le \(ended), après trois jours d'essais", "given up \(ended), after three days of trying")
        case .dropped: return said("retiré le \(ended)", "dropped \(ended)")
        }
    }

    /// A mail whose recipient was erased.
    public var nobodyToMail: String { said("(personne)", "(nobody)") }

    /// What a program that takes mails said.
    public var mailError: String { said("le serveur de courrier dit", "the mail server says") }
    public var mailID: String { "Message-ID" }

    public func mailRetried(_ id: Int64) -> String {
        said("Le courriel \(id) sera renvoyé.", "Mail \(id) will be tried again.")
    }

    public func mailDropped(_ id: Int64) -> String {
        said("Le courriel \(id) ne sera pas envoyé.", "Mail \(id) will not be sent.")
    }

    /// What a setting of the desk does.
    public func does(_ setting: DeskSetting) -> String {
        switch setting {
        case .siteURL:
            said(
                "l'adresse du site : les liens commencent par elle, et le serveur ne répond que sous ce nom",
                "the address of the site: links begin with it, and the server answers by that name alone")
        case .operator:
            said("qui tient le guichet, tel que les lecteurs le lisent", "who runs the desk, as readers are told")
        case .mailFrom:
            said(
                "l'adresse d'où partent les courriels, « Guichet <nom@domaine.fr> » ; sans elle, aucun ne part",
                "the address that mails come from, \"Desk <name@domain.org>\"; without it none is sent")
        case .mailReply:
            said(
                "l'adresse où l'on répond : tout ce qui arrive à nom+...@domaine.fr doit revenir au guichet",
                "the address for replies: whatever arrives at name+...@domain.org has to come back to the desk")
        case .mailCommand:
            said(
                "le programme qui prend les courriels, comme sendmail (sinon \(DeskSetting.mailCommandDefault)) ; se règle sur la machine du guichet",
                "the program that takes mails, as sendmail does (else \(DeskSetting.mailCommandDefault)); set on the desk's machine"
            )
        case .mailPaused:
            said("yes : les courriels attendent au lieu de partir", "yes: mails wait instead of being sent")
        }
    }

    public var notSet: String { said("(non réglé)", "(not set)") }
}
