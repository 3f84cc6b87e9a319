package import Desk

/// A desk that was created, or existed already.
package struct InitDocument: Document {
    package static let name = "Init"

    package let path: String
    package let network: String
    package let created: Bool

    package init(path: String, network: String, created: Bool) {
        self.path = path
        self.network = network
        self.created = created
    }
}

/// The address at which the server listens.
package struct ListeningDocument: Document {
    package static let name = "Listening"

    package let url: String
    /// The path of the desk's file.
    package let database: String
    /// In a demonstration: the accounts with which a user can sign in.
    package let accounts: [SignInDocument]

    package init(url: String, database: String, accounts: [SignInDocument]) {
        self.url = url
        self.database = database
        self.accounts = accounts
    }
}

/// An account with which a user can sign in, and its token.
package struct SignInDocument: Document {
    package static let name = "SignIn"

    package let account: String
    package let token: String

    package init(account: Account, token: String) {
        self.account = account.description
        self.token = token
    }
}

/// The damage found in a desk.
package struct ExaminationDocument: Document {
    package static let name = "Examination"

    package let damage: [String]
    /// Null if no backup is recorded.
    @Null package var lastBackup: LastBackupDocument?

    package init(_ damage: [DeskDamage], lastBackup: LastBackup?) {
        self.damage = damage.map(\.description)
        self.lastBackup = lastBackup.map(LastBackupDocument.init)
    }
}

/// The results of `Tick`: references, and numbers of persons.
package struct TickDocument: Document {
    package static let name = "Tick"

    package let expired: [String]
    package let reminded: [String]
    package let closed: [String]
    package let stale: [String]
    package let purged: [String]
    package let erased: Int
    /// The places that wait for a decision.
    package let remaining: Int
    package let file: FileTraces

    package init(_ report: TickReport) {
        expired = report.expired
        reminded = report.reminded
        closed = report.closed
        stale = report.stale
        purged = report.purged
        erased = report.erased
        remaining = report.remaining
        file = report.file
    }
}

/// The results of an import of entries.
package struct ImportDocument: Document {
    package static let name = "Import"

    package let imported: Int
    /// The number of entries that existed already.
    package let known: Int
    /// The entries that the file names in `see_also` or `replaced_by`, and that neither it nor the desk has.
    package let unlinked: [String]

    package init(_ entries: ImportedEntries, unlinked: [String] = []) {
        imported = entries.imported
        known = entries.known
        self.unlinked = unlinked
    }
}

/// The result of rebuilding the search index.
package struct ReindexDocument: Document {
    package static let name = "Reindex"

    package let reindexed: Bool

    package init() { reindexed = true }
}

/// The number of texts that received a vector.
package struct EmbeddedDocument: Document {
    package static let name = "Embedded"

    package let embedded: Int

    package init(_ count: Int) { embedded = count }
}

/// A chapter of the manual.
package struct ChapterDocument: Document {
    package static let name = "Chapter"

    package let name: String
    package let title: String
    /// BCP 47.
    package let language: String
    package let markdown: String

    package init(name: String, title: String, language: String, markdown: String) {
        self.name = name
        self.title = title
        self.language = language
        self.markdown = markdown
    }
}
