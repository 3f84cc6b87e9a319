package import Desk
package import Foundation

/// The number of things of one kind in a desk or a backup.
package struct HoldingDocument: Document {
    package static let name = "Holding"

    package let kind: Holding.Kind
    package let count: Int
    /// The reference of the newest one.
    @Null package var newest: String?
    @Null package var last: Date?

    package init(_ holding: Holding) {
        kind = holding.kind
        count = holding.count
        newest = holding.newest
        last = holding.last
    }
}

/// The result of `guichet backup`.
package struct BackupDocument: Document {
    package static let name = "Backup"

    package let path: String
    package let bytes: Int64
    package let at: Date
    package let holdings: [HoldingDocument]
    /// The older backups that were deleted.
    package let deleted: [String]
    /// Whether the desk's file records the backup.
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

/// The last backup of the desk.
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

/// The contents of a backup.
package struct BackupContentsDocument: Document {
    package static let name = "BackupContents"

    package let path: String
    /// Null if `guichet backup` did not make the copy.
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

/// The changes that a restore makes or has made.
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

/// The things of one kind that a backup lacks.
package struct LossDocument: Document {
    package static let name = "Loss"

    package let kind: Holding.Kind
    package let count: Int
    /// The newest of them.
    package let references: [String]

    package init(_ loss: Loss) {
        kind = loss.kind
        count = loss.count
        references = loss.references
    }
}
