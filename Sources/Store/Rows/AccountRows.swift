import Desk
internal import GRDB

/// Accounts, as stored.
enum AccountRows {
    /// - Throws: `Refusal.unknownAccount`.
    static func find(_ account: Account, _ db: Database) throws -> AccountRecord {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT name, centre, role, is_disabled FROM account WHERE name = ? AND centre = ?",
                arguments: [account.name, account.centre])
        else { throw Refusal.unknownAccount(account) }
        return try record(row)
    }

    /// How many accounts of a centre are not disabled.
    static func active(of centre: String, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM account WHERE centre = ? AND NOT is_disabled", arguments: [centre]) ?? 0
    }

    static func record(_ row: Row) throws -> AccountRecord {
        try AccountRecord(
            account: Account(name: row["name"], centre: row["centre"]), role: Role(rawValue: row["role"]) ?? .agent,
            isDisabled: row["is_disabled"])
    }
}
