package import Desk
package import Foundation

/// What a desk or a backup holds of one kind.
package struct HoldingDocument: Document {
    package static let name = "Holding"

    package let kind: Holding.Kind
    package let count: Int
    /// The reference of the newest.
    @Null package var newest: String?
    @Null package var last: Date?

    package init(_ holding: Holding) {
        kind = holding.kind
        count = holding.count
        newest = holding.newest
        last = holding.last
    }
}

/// A backup that was made.
package struct BackupDocument: Document {
    package static let name = "Backup"

    package let path: String
    package let bytes: Int64
    package let at: Date
    package let holdings: [HoldingDocument]
    /// Older backups that were removed.
    package let deleted: [String]
    /// The desk's file says that it was made.
    package let noted: Bool

    package init(_ made: BackupMade) {
        path = made.path
        bytes = made.bytes
        at = made.at
        holdings = made.holdings.map(HoldingDocument.init)
        deleted = made.deleted
        noted = made.isNoted
    }
}

/// When the last backup was made.
package struct LastBackupDocument: Document {
    package static let name = "LastBackup"

    package let at: Date
    package let path: String
    package let isThere: Bool

    package init(_ last: LastBackup) {
        at = last.at
        path = last.path
        isThere = last.isThere
    }
}

/// What a backup holds.
package struct BackupContentsDocument: Document {
    package static let name = "BackupContents"

    package let path: String
    /// Null for a copy that `guichet backup` did not make.
    @Null package var madeAt: Date?
    package let holdings: [HoldingDocument]
    package let missingChanges: Int
    package let migrated: Bool
    package let reindexed: Bool

    package init(_ contents: BackupContents) {
        path = contents.path
        madeAt = contents.madeAt
        holdings = contents.holdings.map(HoldingDocument.init)
        missingChanges = contents.missing
        migrated = contents.isMigrated
        reindexed = contents.isReindexed
    }
}

/// What a restore does or did.
package struct RestorationDocument: Document {
    package static let name = "Restoration"

    package let desk: String
    package let backup: BackupContentsDocument
    package let before: Restoration.Before
    /// The contents of the replaced desk.
    package let replaced: [HoldingDocument]
    /// What the replaced desk has and the backup lacks.
    package let lost: [LossDocument]
    package let erasedAgain: Int
    package let withdrawnAgain: Int
    @Null package var keptAs: String?
    package let done: Bool

    package init(_ restoration: Restoration) {
        desk = restoration.desk
        backup = BackupContentsDocument(restoration.contents)
        before = restoration.before
        replaced = restoration.replaced.map(HoldingDocument.init)
        lost = restoration.losses.map(LossDocument.init)
        erasedAgain = restoration.erasedAgain
        withdrawnAgain = restoration.withdrawnAgain
        keptAs = restoration.kept
        done = restoration.done
    }
}

/// What a backup does not have of one kind.
package struct LossDocument: Document {
    package static let name = "Loss"

    package let kind: Holding.Kind
    package let count: Int
    /// The first of them.
    package let references: [String]

    package init(_ loss: Loss) {
        kind = loss.kind
        count = loss.count
        references = loss.references
    }
}
