public import Desk
internal import GRDB

extension ListAccounts: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [AccountRecord] {
        try Row.fetchAll(tx.db, sql: "SELECT name, centre, role, is_disabled FROM account ORDER BY centre, name")
            .map(AccountRows.record)
    }
}

extension AddAccount: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> AccountRecord {
        try Agents.requireAdministrator(tx)
        _ = try CentreRows.find(account.centre, tx.db)
        if role != .administrator { try Agents.checkOtherAdministrator(than: account, tx.db) }
        guard role == .agent || account.centre == Centre.national else { throw Refusal.nationalRole(role) }
        try tx.db.execute(
            sql: """
                INSERT INTO account (name, centre, role, created_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (name, centre) DO UPDATE SET role = excluded.role, is_disabled = 0
                """, arguments: [account.name, account.centre, role.rawValue, tx.now.seconds])
        try tx.audit(.accountSaved, of: "\(account) \(role.rawValue)")
        return try AccountRows.find(account, tx.db)
    }
}

extension DisableAccount: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> AccountRecord {
        try Agents.requireAdministrator(tx)
        _ = try AccountRows.find(account, tx.db)
        try Agents.checkOtherAdministrator(than: account, tx.db)
        try tx.db.execute(
            sql: "UPDATE account SET is_disabled = 1 WHERE name = ? AND centre = ?",
            arguments: [account.name, account.centre])
        try tx.audit(.accountDisabled, of: account.description)
        return try AccountRows.find(account, tx.db)
    }
}

/// Accounts, as stored.
private enum AccountRows {
    /// - Throws: `Refusal.unknownAccount`.
    static func find(_ account: Account, _ db: Database) throws -> AccountRecord {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT name, centre, role, is_disabled FROM account WHERE name = ? AND centre = ?",
                arguments: [account.name, account.centre])
        else { throw Refusal.unknownAccount(account) }
        return try record(row)
    }

    static func record(_ row: Row) throws -> AccountRecord {
        try AccountRecord(
            account: Account(name: row[0], centre: row[1]), role: Role(rawValue: row[2]) ?? .agent, isDisabled: row[3])
    }
}
