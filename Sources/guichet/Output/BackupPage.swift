import Desk
import Documents
import Foundation
import Phrasebook

/// What a desk or a backup holds of one kind, as shown.
struct HoldingPage: Encodable {
    let kind: Holding.Kind
    let count: Int
    @Null var newest: String?
    @Null var last: Date?

    init(_ holding: Holding) {
        kind = holding.kind
        count = holding.count
        newest = holding.newest
        last = holding.last
    }

    var cells: [String] {
        [Self.name(kind), String(count), newest ?? "", last.map(phrases.moment) ?? ""]
    }

    static func name(_ kind: Holding.Kind) -> String {
        switch kind {
        case .questions: tr("Questions", "Questions")
        case .messages: tr("Messages", "Messages")
        case .answers: tr("Réponses", "Answers")
        case .entries: tr("Fiches", "Entries")
        case .events: tr("Événements", "Events")
        case .accounts: tr("Comptes", "Accounts")
        }
    }

    static func table(_ pages: [HoldingPage]) -> String {
        let headings = [
            tr("Quoi", "What"), tr("Combien", "How many"), tr("La plus récente", "Newest"), tr("Le", "On"),
        ]
        return Columns.table(pages.map(\.cells), headings: headings, width: Screen.width, isCut: false)
    }
}

/// A backup that was made, as shown.
struct BackupPage: Encodable {
    let path: String
    let bytes: Int64
    let at: Date
    let holdings: [HoldingPage]
    let deleted: [String]
    let noted: Bool

    init(_ made: BackupMade) {
        path = made.path
        bytes = made.bytes
        at = made.at
        holdings = made.holdings.map(HoldingPage.init)
        deleted = made.deleted
        noted = made.isNoted
    }

    var text: String {
        let lines =
            [
                tr("Sauvegarde vérifiée : \(path) (\(bytes) octets)", "Backup checked: \(path) (\(bytes) bytes)"),
                HoldingPage.table(holdings),
            ] + deleted.map { tr("Supprimée : \($0)", "Deleted: \($0)") }
        return lines.joined(separator: "\n")
    }
}

/// What a backup holds, as shown.
struct ContentsPage: Encodable {
    let path: String
    @Null var madeAt: Date?
    let holdings: [HoldingPage]
    let missingChanges: Int
    let migrated: Bool
    let reindexed: Bool

    init(_ contents: BackupContents) {
        path = contents.path
        madeAt = contents.madeAt
        holdings = contents.holdings.map(HoldingPage.init)
        missingChanges = contents.missing
        migrated = contents.isMigrated
        reindexed = contents.isReindexed
    }

    var text: String {
        var lines = [
            madeAt.map {
                tr(
                    "\(path) : sauvegarde du \(phrases.moment($0)), entière et saine.",
                    "\(path): backup of \(phrases.moment($0)), whole and sound.")
            }
                ?? tr(
                    "\(path) : copie saine, qui n'a pas été faite par guichet backup.",
                    "\(path): sound copy, not made by guichet backup.")
        ]
        if missingChanges > 0 {
            lines.append(
                tr(
                    "Attention : modifications qui manquent, copiée sans son fichier -wal : \(missingChanges).",
                    "Beware: changes missing, copied without its -wal file: \(missingChanges)."))
        }
        if migrated {
            lines.append(
                tr(
                    "Faite par un programme plus ancien ; elle se met à jour sans dommage.",
                    "Made by an older program; it is brought up to date without damage."))
        }
        if reindexed {
            lines.append(tr("Son index de recherche est à reconstruire.", "Its search index is to be rebuilt."))
        }
        return (lines + [HoldingPage.table(holdings)]).joined(separator: "\n")
    }
}

/// What a restore does or did, as shown.
struct RestorePage: Encodable {
    let desk: String
    let backup: ContentsPage
    let before: Restoration.Before
    let replaced: [HoldingPage]
    let lost: [LossPage]
    let erasedAgain: Int
    @Null var keptAs: String?
    let done: Bool

    struct LossPage: Encodable {
        let kind: Holding.Kind
        let count: Int
        let references: [String]

        var text: String {
            let names = references.joined(separator: " ") + (references.count < count ? " …" : "")
            return "\(HoldingPage.name(kind))\(colon) \(count)" + (references.isEmpty ? "" : " (\(names))")
        }
    }

    init(_ restoration: Restoration) {
        desk = restoration.desk
        backup = ContentsPage(restoration.contents)
        before = restoration.before
        replaced = restoration.replaced.map(HoldingPage.init)
        lost = restoration.losses.map { LossPage(kind: $0.kind, count: $0.count, references: $0.references) }
        erasedAgain = restoration.erasedAgain
        keptAs = restoration.kept
        done = restoration.done
    }

    var text: String { ([backup.text] + inPlace + erased + outcome).joined(separator: "\n") }

    private var inPlace: [String] {
        switch before {
        case .none: return [tr("\(desk) : rien n'y est encore.", "\(desk): nothing is there yet.")]
        case .unreadable:
            return [
                tr(
                    "\(desk) est trop abîmé pour qu'on puisse dire ce qu'il contient.",
                    "\(desk) is too damaged to say what it holds."),
                tr(
                    "On ne sait pas qui a été effacé depuis la sauvegarde : il faudra effacer ces personnes de nouveau.",
                    "Who was erased since the backup is not known: erase these persons again."),
                tr(
                    "Le journal d'audit d'après la sauvegarde n'est pas repris.",
                    "The audit of after the backup is not carried over."),
            ]
        case .otherDesk, .sameDesk:
            let other = tr(
                "\(desk) est un autre guichet que la sauvegarde.", "\(desk) is another desk than the backup's.")
            let held = [tr("En place, \(desk) :", "In place, \(desk):"), HoldingPage.table(replaced)]
            return (before == .otherDesk ? [other] : []) + held + losses
        }
    }

    private var losses: [String] {
        guard !lost.isEmpty else {
            return [tr("La sauvegarde a tout ce qui y est compté.", "The backup has all that is counted there.")]
        }
        let heading =
            done
            ? tr("N'est plus dans le guichet :", "No longer in the desk:")
            : tr("Serait perdu :", "Would be lost:")
        return [heading] + lost.map { "  " + $0.text }
    }

    private var erased: [String] {
        guard erasedAgain > 0 else { return [] }
        return [
            tr(
                "Personnes effacées depuis, effacées à nouveau : \(erasedAgain)",
                "Persons erased since, erased again: \(erasedAgain)")
        ]
    }

    private var outcome: [String] {
        guard done else { return [] }
        let kept = keptAs.map { tr("L'ancien guichet est gardé : \($0)", "The old desk is kept: \($0)") }
        return (kept.map { [$0] } ?? []) + [tr("Guichet remis : \(desk)", "Desk restored: \(desk)")]
    }
}

/// When the last backup was made, as shown.
struct LastBackupPage: Encodable {
    let at: Date
    let path: String
    let isThere: Bool

    init(_ last: LastBackup) {
        at = last.at
        path = last.path
        isThere = last.isThere
    }

    /// - Parameter now: from which its age is counted.
    func text(now: Date) -> String {
        let (when, age) = (phrases.moment(at), phrases.lists.age(max(0, Int(now.timeIntervalSince(at) / 86_400))))
        let line = tr(
            "Dernière sauvegarde : \(when) (il y a \(age)), \(path)", "Last backup: \(when) (\(age) ago), \(path)")
        let gone = tr("Ce fichier n'est plus là.", "That file is no longer there.")
        return isThere ? line : line + "\n" + gone
    }

    static var never: String {
        tr(
            "Aucune sauvegarde n'est notée. Faites-en : guichet backup DOSSIER",
            "No backup is noted. Make one: guichet backup FOLDER")
    }
}
