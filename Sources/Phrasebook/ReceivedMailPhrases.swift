public import Desk
import Foundation

/// Mails that came in.
extension Phrases {
    /// The names of the columns of the list of mails that came in.
    public var receivedColumns: [String] {
        switch language {
        case .french: ["numéro", "reçu", "de", "objet", "question", "où il en est"]
        case .english: ["number", "received", "from", "subject", "question", "where it is"]
        }
    }

    /// The heading over the mails from a person.
    public var receivedHeading: String { said("Courriels reçus", "Mails received") }

    public var noReceivedMail: String { said("Aucun courriel reçu n'attend.", "No mail that came in waits.") }
    public var noReceivedMailAtAll: String { said("Aucun courriel reçu.", "No mail came in.") }

    /// What waits in the coordination's inbox, each with its command.
    public func mailsWaiting(_ mails: Inbox.Mails) -> [(words: String, command: String)] {
        let received = said(
            "Courriels reçus à classer : \(mails.received)", "Mails that came in to be placed: \(mails.received)")
        let failed = said(
            "Courriels refusés ou abandonnés : \(mails.failed)", "Mails refused or given up: \(mails.failed)")
        return [
            (received, "guichet mail in list", mails.received), (failed, "guichet mail list --failed", mails.failed),
        ].filter { $0.2 > 0 }.map { (words: $0.0, command: $0.1) }
    }

    /// A mail that says no sender, or whose sender was erased.
    public var nobodyWrote: String { said("(personne)", "(nobody)") }

    /// Where a mail that came in is.
    public func received(_ state: ReceivedMail.State, _ reason: ReceivedMail.Reason?, note: String?) -> String {
        let why = note ?? reason.map(self.reason)
        let place =
            switch state {
            case .unread: said("pas encore lu", "not read yet")
            case .placed: said("rangé", "placed")
            case .waiting: said("attend", "waits")
            case .discarded: said("écarté", "discarded")
            }
        return why.map { "\(place)\(said(" : ", ": "))\($0)" } ?? place
    }

    /// Why a mail waits or was discarded.
    private func reason(_ reason: ReceivedMail.Reason) -> String {
        switch reason {
        case .newQuestion: said("une nouvelle question", "a new question")
        case .noSender: said("sans expéditeur", "no sender")
        case .unknownThread: said("répond à un message inconnu", "answers an unknown message")
        case .unknownSuffix: said("l'adresse de réponse ne vaut plus", "the reply address no longer holds")
        case .nothingWritten: said("rien d'écrit", "nothing written")
        case .tooMany: said("trop de courriels en une heure", "too many mails in an hour")
        case .closed: said("la question est close", "the question is closed")
        case .notTaken: said("la question ne le prend pas", "the question does not take it")
        case .unreadable: said("illisible", "cannot be read")
        case .machine: said("écrit par un programme", "written by a program")
        case .ownAddress: said("vient du guichet", "from the desk itself")
        case .repeated: said("déjà reçu", "came before")
        case .unknownMail: said("retour d'un courriel inconnu", "about a mail that is not the desk's")
        case .byHand: said("à la main", "by hand")
        case .erased: said("personne effacée", "person erased")
        }
    }

    /// From whom a mail comes, where that is no person.
    public func sender(_ kind: ReceivedMail.Kind) -> String? {
        switch kind {
        case .person: nil
        case .outOfOffice: said("réponse automatique", "automatic reply")
        case .list: said("liste de diffusion", "mailing list")
        case .machine: said("programme", "program")
        case .bounce: said("avis de non-remise", "notice that a mail did not arrive")
        }
    }

    public var receivedKind: String { said("nature", "kind") }
    public var receivedFiles: String { said("pièces jointes", "files") }
    public var receivedPlaces: String { said("lieux nommés", "places named") }
    public var receivedWhole: String { said("Texte entier", "Whole text") }

    /// An event of a question, and how its text came where it came by mail.
    /// - Parameter namesCommand: whether the command is named that shows the whole text; a page has a link.
    public func event(_ event: Event, _ mail: MailOrigin?, namesCommand: Bool = true) -> String {
        guard let mail else { return labels.event(event) }
        var parts = [
            mail.isAutomatic
                ? said("réponse automatique reçue", "automatic reply received")
                : mail.isOthers ? said("message reçu", "message received") : labels.event(event)
        ]
        parts.append(said("par courriel", "by mail"))
        if mail.isOthers {
            parts.append(
                mail.sender.map { said("de \($0), et non du demandeur", "from \($0), not the asker") }
                    ?? said("de quelqu'un d'autre que le demandeur", "from someone else than the asker"))
        }
        if !mail.files.isEmpty {
            parts.append("\(receivedFiles)\(said(" : ", ": "))\(mail.files.joined(separator: ", "))")
        }
        parts += mail.leftOut.map { leftOut($0.name, $0.reason) }
        if mail.isFolded, namesCommand {
            parts.append("\(wholeMail)\(said(" : ", ": "))guichet mail in show \(mail.id)")
        }
        return parts.joined(separator: ", ")
    }

    /// The link or command to the whole text of a mail, of which a part is shown.
    public var wholeMail: String { said("texte entier", "whole text") }

    // MARK: - What was done

    public func mailAssigned(_ id: Int64, to question: String) -> String {
        said(
            "Le courriel reçu \(id) est rangé dans la question \(question).",
            "Received mail \(id) is on question \(question).")
    }

    public func receivedDiscarded(_ id: Int64) -> String {
        said(
            "Le courriel reçu \(id) est écarté ; il sera effacé dans \(Deadline.receivedDays) jours.",
            "Received mail \(id) is discarded; it will be erased in \(Deadline.receivedDays) days.")
    }

    /// What became of mails that were fetched.
    public func fetched(_ count: MailCount) -> String {
        let sentence =
            count.total == 0
            ? said("Aucun nouveau courriel.", "No new mail.")
            : said(
                "Courriels relevés : \(count.total) (rangés : \(count.placed), en attente : \(count.waiting), écartés : \(count.discarded)).",
                "Mails fetched: \(count.total) (placed: \(count.placed), waiting: \(count.waiting), discarded: \(count.discarded))."
            )
        guard count.skipped > 0 else { return sentence }
        return sentence + " "
            + said(
                "Fichiers qui ne sont pas des courriels, laissés sur place : \(count.skipped).",
                "Files that are no mails, left where they are: \(count.skipped).")
    }
}
