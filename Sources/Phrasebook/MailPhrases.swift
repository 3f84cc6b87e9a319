public import Desk
public import Foundation

/// The outbox, and what is set for sending mail.
extension Phrases {
    /// The heading over the mails to a person.
    public var mailHeading: String { said("Courriels", "Mails") }

    public var mailNotSentYet: String { said("pas envoyé", "not sent") }

    /// What whoever asks a server without an account is told where it sends the link by mail.
    public func mailedReceipt(_ reference: String, already: Bool) -> String {
        already
            ? said(
                "La question \(reference) était déjà enregistrée : son lien est parti par courriel la première fois.",
                "Question \(reference) was recorded before: its link went by mail the first time.")
            : said(
                "Question \(reference) : un courriel part vers l'adresse donnée. Ouvrez son lien ; s'il demande de confirmer la question, le centre ne la reçoit qu'alors.",
                "Question \(reference): a mail is sent to the address that was given. Open its link; where it asks to confirm the question, the centre gets it only then."
            )
    }

    public var noMail: String { said("Aucun courriel.", "No mail.") }

    /// The names of the columns of the list of mails.
    public var mailColumns: [String] {
        switch language {
        case .french: ["numéro", "écrit", "question", "quoi", "à", "où il en est"]
        case .english: ["number", "written", "question", "what", "to", "where it is"]
        }
    }

    /// What a mail tells of.
    public func mail(_ kind: Mail.Kind) -> String {
        switch kind {
        case .answered, .approved: said("réponse", "answer")
        case .askedBack: said("question posée", "question back")
        case .reminded: said("relance", "reminder")
        case .closed: said("clôture", "closing")
        case .merged: said("regroupement", "merging")
        case .detached: said("reprise", "taken up again")
        case .asked: said("enregistrée", "recorded")
        case .confirmed: said("reçue", "received")
        case .accepted, .assigned: said("autre centre", "other centre")
        case .contributed: said("contribution", "contribution")
        case .reopened: said("rouverte", "reopened")
        case .notice: said("avis", "notice")
        case .digest: said("ce qui attend", "digest")
        case .signIn: said("connexion", "sign-in")
        case .published: said("fiche publiée", "entry published")
        case .wrote: said("comment reprendre", "how to go on")
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

    /// What one run of sending did.
    public func mailsSent(_ sent: Int, refused: Int, failed: Int) -> String {
        guard sent + refused + failed > 0 else { return said("Aucun courriel à envoyer.", "No mail to send.") }
        let parts =
            switch language {
            case .french:
                [
                    count(sent, "courriel envoyé", "courriels envoyés"),
                    refused > 0 ? count(refused, "refusé", "refusés") : nil, failed > 0 ? "\(failed) à réessayer" : nil,
                ]
            case .english:
                [
                    count(sent, "mail sent", "mails sent"), refused > 0 ? "\(refused) refused" : nil,
                    failed > 0 ? "\(failed) to be tried again" : nil,
                ]
            }
        return parts.compactMap(\.self).joined(separator: ", ") + "."
    }

    /// Why nothing is sent.
    public var mailIsOff: String {
        said(
            "mail-from n'est pas réglé : aucun courriel ne part (guichet desk set mail-from ADRESSE).",
            "mail-from is not set: no mail is sent (guichet desk set mail-from ADDRESS).")
    }
    public var mailIsPaused: String {
        said(
            "Les courriels sont en pause (guichet desk unset mail-paused).",
            "Mails are paused (guichet desk unset mail-paused).")
    }

    /// The mail program did not end.
    /// - Parameter seconds: how long it was waited for.
    public func mailProgramSilent(seconds: Int) -> String {
        said("le programme n'a pas fini en \(seconds) s", "the program did not end within \(seconds) s")
    }

    /// The mail program ended without a word.
    /// - Parameter code: its exit code.
    public func mailProgramFailed(code: Int32) -> String {
        said("le programme a échoué avec le code \(code)", "the program failed with the code \(code)")
    }

    /// The mail program could not be started.
    public func mailProgramMissing(_ path: String, reason: String) -> String {
        said("\(path) ne se lance pas (\(reason))", "\(path) cannot be started (\(reason))")
    }

    /// The address is not one that a mail can be sent to.
    public var mailAddressUnfit: String {
        said("cette adresse ne peut pas recevoir de courriel", "no mail can be sent to this address")
    }

    /// Why an asker did not get the last mail about their question, for agents.
    public func mailFault(_ fault: MailFault) -> String {
        let what =
            fault.isRefused
            ? said("l'adresse ne prend pas le courriel", "the address does not take mail")
            : said("le courriel n'est pas parti en trois jours", "the mail could not be sent in three days")
        return fault.error.map { "\(what) (\($0))" } ?? what
    }

    public func addressCorrected(_ reference: String, isUnchanged: Bool) -> String {
        isUnchanged
            ? said(
                "C'est déjà l'adresse du demandeur de la question \(reference).",
                "That is the address of the asker of question \(reference) already.")
            : said(
                "Adresse corrigée : le demandeur de la question \(reference) y reçoit ce qui ne lui était pas parvenu.",
                "Address corrected: the asker of question \(reference) gets there what did not arrive.")
    }

    /// What became of an answer whose asker is not written to.
    public func answeredWithoutMail(_ reference: String) -> String {
        said(
            "La réponse à \(reference) est enregistrée. Aucun courriel ne part : le demandeur la lit par son lien privé.",
            "The answer to \(reference) is stored. No mail is sent: the asker reads it by their private link.")
    }

    /// Beside why an asker did not get a mail.
    public var mailLabel: String { said("courriel", "mail") }

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
        case .attachmentCheck:
            said(
                "le programme qui vérifie chaque pièce jointe, comme clamdscan --fdpass : il reçoit le chemin du fichier, et sort avec 0 (sain) ou 1 (infecté) ; se règle sur la machine du guichet",
                "the program that checks each attachment, such as clamdscan --fdpass: it gets the path of the file, and ends with 0 (clean) or 1 (infected); set on the desk's machine"
            )
        case .mailMaildir:
            said(
                "la boîte Maildir que le serveur relève chaque minute ; se règle sur la machine du guichet",
                "the Maildir that the server empties every minute; set on the desk's machine")
        }
    }

    public var notSet: String { said("(non réglé)", "(not set)") }
}
