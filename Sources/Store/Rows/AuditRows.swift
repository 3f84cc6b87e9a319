import Desk
internal import GRDB

extension Transaction {
    /// Records a deed in the audit, in the deed's own transaction.
    /// - Parameters:
    ///   - subject: an account, a centre, a question, a kind of file, a setting; never a text, a secret or an asker.
    ///   - number: how many things the deed concerned.
    ///   - actor: the account, if it is not the transaction's. Before signing in the transaction has none.
    func audit(_ deed: AuditedDeed, of subject: String? = nil, _ number: Int? = nil, by actor: Account? = nil) throws {
        try db.cachedStatement(
            sql: "INSERT INTO audit (deed, subject, number, actor, is_remote, at) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            deed.rawValue, subject, number, (actor ?? account)?.description, isRemote || deed.isServers, now.seconds,
        ])
    }
}

/// The stored lines of an audit, for transfer to a desk that replaces this one.
enum AuditRows {
    private static let columns = "deed, subject, number, actor, is_remote, at"

    /// Empty for a file older than the audit.
    static func all(_ db: Database) throws -> [[DatabaseValue]] {
        guard try db.tableExists("audit") else { return [] }
        return try Row.fetchAll(db, sql: "SELECT \(columns) FROM audit ORDER BY id").map { Array($0.databaseValues) }
    }

    static func add(_ lines: [[DatabaseValue]], _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO audit (\(columns)) VALUES (?, ?, ?, ?, ?, ?)")
        for line in lines { try statement.execute(arguments: StatementArguments(line)) }
    }
}
