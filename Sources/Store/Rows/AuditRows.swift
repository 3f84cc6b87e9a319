import Desk
internal import GRDB

extension Transaction {
    /// Accounts for a deed, in its own transaction.
    /// - Parameters:
    ///   - subject: an account, a centre, a question, a kind of file, a setting: never a text, a secret or an asker.
    ///   - number: what the deed counts.
    ///   - actor: who did it, where that is not whoever acts: who signs in was nobody until then.
    func audit(_ deed: AuditedDeed, of subject: String? = nil, _ number: Int? = nil, by actor: Account? = nil) throws {
        try db.cachedStatement(
            sql: "INSERT INTO audit (deed, subject, number, actor, is_remote, at) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            deed.rawValue, subject, number, (actor ?? account)?.description, isRemote || deed.isServers, now.seconds,
        ])
    }
}

/// The lines of an audit as they are stored, to be carried to a desk that takes its place.
enum AuditRows {
    private static let columns = "deed, subject, number, actor, is_remote, at"

    /// None in a file of before there was an audit.
    static func all(_ db: Database) throws -> [[DatabaseValue]] {
        guard try db.tableExists("audit") else { return [] }
        return try Row.fetchAll(db, sql: "SELECT \(columns) FROM audit ORDER BY id").map { Array($0.databaseValues) }
    }

    static func add(_ lines: [[DatabaseValue]], _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO audit (\(columns)) VALUES (?, ?, ?, ?, ?, ?)")
        for line in lines { try statement.execute(arguments: StatementArguments(line)) }
    }
}
