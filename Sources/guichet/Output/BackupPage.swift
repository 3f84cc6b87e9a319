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
        [phrases.holding(kind), String(count), newest ?? "", last.map(phrases.moment) ?? ""]
    }

    static func table(_ pages: [HoldingPage]) -> String {
        Columns.table(pages.map(\.cells), headings: phrases.holdingColumns, width: Screen.width, isCut: false)
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
        ([phrases.backedUp(path, bytes: bytes), HoldingPage.table(holdings)] + deleted.map(phrases.backupDeleted))
            .joined(separator: "\n")
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
        var lines = [phrases.backup(path, madeAt: madeAt)]
        if missingChanges > 0 { lines.append(phrases.changesMissing(missingChanges)) }
        if migrated { lines.append(phrases.backupIsOlder) }
        if reindexed { lines.append(phrases.backupIndexDamaged) }
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
    let withdrawnAgain: Int
    @Null var keptAs: String?
    let done: Bool

    struct LossPage: Encodable {
        let kind: Holding.Kind
        let count: Int
        let references: [String]

        var text: String {
            let names = references.joined(separator: " ") + (references.count < count ? " …" : "")
            return "\(phrases.holding(kind))\(colon) \(count)" + (references.isEmpty ? "" : " (\(names))")
        }
    }

    init(_ restoration: Restoration) {
        desk = restoration.desk
        backup = ContentsPage(restoration.contents)
        before = restoration.before
        replaced = restoration.replaced.map(HoldingPage.init)
        lost = restoration.losses.map { LossPage(kind: $0.kind, count: $0.count, references: $0.references) }
        erasedAgain = restoration.erasedAgain
        withdrawnAgain = restoration.withdrawnAgain
        keptAs = restoration.kept
        done = restoration.done
    }

    var text: String { ([backup.text] + inPlace + erased + outcome).joined(separator: "\n") }

    private var inPlace: [String] {
        let said = phrases.inPlace(desk, before).map { [$0] } ?? []
        switch before {
        case .none: return said
        case .unreadable: return said + phrases.notCarriedOver
        case .otherDesk, .sameDesk:
            return said + [phrases.inPlaceTitle(desk), HoldingPage.table(replaced)] + losses
        }
    }

    private var losses: [String] {
        guard !lost.isEmpty else { return [phrases.nothingLost] }
        return [phrases.lostTitle(isDone: done)] + lost.map { "  " + $0.text }
    }

    private var erased: [String] {
        (erasedAgain > 0 ? [phrases.erasedAgain(erasedAgain)] : [])
            + (withdrawnAgain > 0 ? [phrases.withdrawnAgain(withdrawnAgain)] : [])
    }

    private var outcome: [String] {
        guard done else { return [] }
        return (keptAs.map { [phrases.oldDeskKept($0)] } ?? []) + [phrases.restored(desk)]
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
        let age = phrases.lists.age(max(0, Int(now.timeIntervalSince(at) / 86_400)))
        return phrases.lastBackup(path, at: at, age: age, isThere: isThere)
    }
}
