public import Desk
public import Foundation

/// What was backed up, and what a restore does.
extension Phrases {
    public func holding(_ kind: Holding.Kind) -> String {
        switch kind {
        case .questions: "Questions"
        case .messages: "Messages"
        case .answers: said("Réponses", "Answers")
        case .attachments: said("Pièces jointes", "Attachments")
        case .entries: said("Fiches", "Entries")
        case .events: said("Événements", "Events")
        case .accounts: said("Comptes", "Accounts")
        }
    }

    public var holdingColumns: [String] {
        [
            said("Quoi", "What"), said("Combien", "How many"), said("La plus récente", "Newest"), said("Le", "On"),
        ]
    }

    public func backedUp(_ path: String, bytes: Int64) -> String {
        said("Sauvegarde vérifiée : \(path) (\(bytes) octets)", "Backup checked: \(path) (\(bytes) bytes)")
    }

    public func backupDeleted(_ path: String) -> String { said("Supprimée : \(path)", "Deleted: \(path)") }

    public var backupNotNoted: String {
        said(
            "Le guichet n'a pas pu noter cette sauvegarde : guichet doctor n'en dira rien.",
            "The desk could not note this backup: guichet doctor will not tell of it.")
    }

    /// - Parameter madeAt: nil for what another program copied.
    public func backup(_ path: String, madeAt: Date?) -> String {
        guard let madeAt else {
            return said(
                "\(path) : copie saine, qui n'a pas été faite par guichet backup.",
                "\(path): sound copy, not made by guichet backup.")
        }
        return said(
            "\(path) : sauvegarde du \(moment(madeAt)), entière et saine.",
            "\(path): backup of \(moment(madeAt)), whole and sound.")
    }

    public func changesMissing(_ count: Int) -> String {
        said(
            "Attention : modifications qui manquent, copiée sans son fichier -wal : \(count).",
            "Beware: changes missing, copied without its -wal file: \(count).")
    }

    public var backupIsOlder: String {
        said(
            "Faite par un programme plus ancien ; elle se met à jour sans dommage.",
            "Made by an older program; it is brought up to date without damage.")
    }

    public var backupIndexDamaged: String {
        said("Son index de recherche est à reconstruire.", "Its search index is to be rebuilt.")
    }

    /// What stands where a backup is to be put; nil for the desk that was backed up.
    public func inPlace(_ desk: String, _ before: Restoration.Before) -> String? {
        switch before {
        case .none: said("\(desk) : rien n'y est encore.", "\(desk): nothing is there yet.")
        case .unreadable:
            said(
                "\(desk) est trop abîmé pour qu'on puisse dire ce qu'il contient.",
                "\(desk) is too damaged to say what it holds.")
        case .otherDesk:
            said("\(desk) est un autre guichet que la sauvegarde.", "\(desk) is another desk than the backup's.")
        case .sameDesk: nil
        }
    }

    /// What is not known of a desk that cannot be read.
    public var notCarriedOver: [String] {
        [
            said(
                "On ne sait pas qui a été effacé depuis la sauvegarde : il faudra effacer ces personnes de nouveau.",
                "Who was erased since the backup is not known: erase these persons again."),
            said(
                "Le journal d'audit d'après la sauvegarde n'est pas repris.",
                "The audit of after the backup is not carried over."),
        ]
    }

    /// The heading over what stands there.
    public func inPlaceTitle(_ desk: String) -> String { said("En place, \(desk) :", "In place, \(desk):") }

    public var nothingLost: String {
        said("La sauvegarde a tout ce qui y est compté.", "The backup has all that is counted there.")
    }

    /// The heading over what the backup has not.
    public func lostTitle(isDone: Bool) -> String {
        isDone
            ? said("N'est plus dans le guichet :", "No longer in the desk:") : said("Serait perdu :", "Would be lost:")
    }

    public func erasedAgain(_ count: Int) -> String {
        said(
            "Personnes effacées depuis, effacées à nouveau : \(count)", "Persons erased since, erased again: \(count)")
    }

    /// Tokens, links, rights and restrictions.
    public func withdrawnAgain(_ count: Int) -> String {
        said(
            "Jetons, liens et droits retirés depuis, questions restreintes depuis : \(count), de nouveau retirés ou restreintes",
            "Tokens, links and rights withdrawn since, questions restricted since: \(count), withdrawn or restricted again"
        )
    }

    public func oldDeskKept(_ path: String) -> String {
        said("L'ancien guichet est gardé : \(path)", "The old desk is kept: \(path)")
    }

    public func restored(_ desk: String) -> String { said("Guichet remis : \(desk)", "Desk restored: \(desk)") }

    public var notRestored: String { said("Le guichet n'a pas été remplacé.", "The desk was not replaced.") }

    public func lastBackup(_ path: String, at: Date, age: String, isThere: Bool) -> String {
        let made = said(
            "Dernière sauvegarde : \(moment(at)) (il y a \(age)), \(path)",
            "Last backup: \(moment(at)) (\(age) ago), \(path)")
        return isThere ? made : made + "\n" + said("Ce fichier n'est plus là.", "That file is no longer there.")
    }

    public var neverBackedUp: String {
        said(
            "Aucune sauvegarde n'est notée. Faites-en : guichet backup DOSSIER",
            "No backup is noted. Make one: guichet backup FOLDER")
    }
}
