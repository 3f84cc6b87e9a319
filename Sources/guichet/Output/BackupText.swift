import Desk
import Documents
import Foundation
import Phrasebook

extension HoldingDocument {
    private var cells: [String] {
        [phrases.holding(kind), String(count), newest ?? "", last.map(phrases.moment) ?? ""]
    }

    static func table(_ pages: [HoldingDocument]) -> String {
        Columns.table(pages.map(\.cells), headings: phrases.holdingColumns, width: Screen.width, isCut: false)
    }
}

extension BackupDocument {
    var text: String {
        ([phrases.backedUp(path, bytes: bytes), HoldingDocument.table(holdings)] + deleted.map(phrases.backupDeleted))
            .joined(separator: "\n")
    }
}

extension BackupContentsDocument {
    var text: String {
        var lines = [phrases.backup(path, madeAt: madeAt)]
        if missingChanges > 0 { lines.append(phrases.changesMissing(missingChanges)) }
        if migrated { lines.append(phrases.backupIsOlder) }
        if reindexed { lines.append(phrases.backupIndexDamaged) }
        return (lines + [HoldingDocument.table(holdings)]).joined(separator: "\n")
    }
}

extension RestorationDocument {
    var text: String { ([backup.text] + inPlace + erased + outcome).joined(separator: "\n") }

    private var inPlace: [String] {
        let said = phrases.inPlace(desk, before).map { [$0] } ?? []
        switch before {
        case .none: return said
        case .unreadable: return said + phrases.notCarriedOver
        case .otherDesk, .sameDesk:
            return said + [phrases.inPlaceTitle(desk), HoldingDocument.table(replaced)] + losses
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

extension LastBackupDocument {
    /// - Parameter now: from which its age is counted.
    func text(now: Date) -> String {
        let age = phrases.lists.age(max(0, Int(now.timeIntervalSince(at) / 86_400)))
        return phrases.lastBackup(path, at: at, age: age, isThere: isThere)
    }
}

extension LossDocument {
    fileprivate var text: String {
        let names = references.joined(separator: " ") + (references.count < count ? " …" : "")
        return "\(phrases.holding(kind))\(phrases.colon) \(count)" + (references.isEmpty ? "" : " (\(names))")
    }
}
