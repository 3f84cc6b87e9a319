import Desk
internal import GRDB

/// Accounts, as stored.
enum AccountRows {
    static let columns = "name, centre, role, is_disabled, email, language"

    /// - Throws: `Refusal.unknownAccount`.
    static func find(_ account: Account, _ db: Database) throws -> AccountRecord {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT \(columns) FROM account WHERE name = ? AND centre = ?",
                arguments: [account.name, account.centre])
        else { throw Refusal.unknownAccount(account) }
        return try record(row)
    }

    /// - Throws: `Refusal.unknownAccount`.
    static func id(_ account: Account, _ db: Database) throws -> Int64 {
        let id = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM account WHERE name = ? AND centre = ?"),
            arguments: [account.name, account.centre])
        guard let id else { throw Refusal.unknownAccount(account) }
        return id
    }

    /// The accounts with an address that are not disabled.
    static func ids(email: String, _ db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM account WHERE email = ? AND NOT is_disabled ORDER BY id"),
            arguments: [email])
    }

    /// How many accounts of a centre are not disabled.
    static func active(of centre: String, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM account WHERE centre = ? AND NOT is_disabled", arguments: [centre]) ?? 0
    }

    static func record(_ row: Row) throws -> AccountRecord {
        try AccountRecord(
            account: Account(name: row["name"], centre: row["centre"]), role: Role(rawValue: row["role"]) ?? .agent,
            isDisabled: row["is_disabled"], email: row["email"],
            language: (row["language"] as String?).flatMap { Language(rawValue: $0) } ?? .french)
    }

    /// Changes where an account is written to. What is nil, or the same, stays.
    /// - Parameter email: checked; empty for none.
    /// - Throws: `Refusal.emailTaken`.
    static func edit(_ known: AccountRecord, email: String?, language: Language? = nil, _ tx: Transaction) throws {
        func set(_ column: String, to value: String?) throws {
            try tx.db.execute(
                sql: "UPDATE account SET \(column) = ? WHERE name = ? AND centre = ?",
                arguments: [value, known.account.name, known.account.centre])
            try tx.audit(.accountSaved, of: "\(known.account) \(column)")
        }
        if let email, email != known.email ?? "" {
            // Who signs in by an address is one account. Disabled accounts have none.
            guard try email.isEmpty || ids(email: email, tx.db).isEmpty else { throw Refusal.emailTaken(email) }
            try set("email", to: email.isEmpty ? nil : email)
            let row = try id(known.account, tx.db)
            // Codes that were sent to the address that it had hold no longer.
            try SignInRows.forget(of: row, tx.db)
            if known.email == nil { try NoticeRows.begin(row, tx) }
        }
        if let language, language != known.language { try set("language", to: language.rawValue) }
    }
}
