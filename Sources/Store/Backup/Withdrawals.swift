import Desk
import Foundation
internal import GRDB

/// Rights that a desk has withdrawn: revoked tokens and links, disabled or lowered accounts and their addresses,
/// restrictions. A desk restored from an older backup lacks these withdrawals, so they are applied to it again.
struct Withdrawals {
    private let desk: Data?
    private let tokens: [(hash: Data, at: Int)]
    private let links: [(hash: Data, at: Int)]
    private let accounts: [AccountRecord]
    private let restricted: [(reference: String, askedAt: Int, centres: [String], by: Account?)]

    /// Reads the withdrawals of a desk of this program's version.
    init(_ db: Database) throws {
        desk = try Snapshot.marks(db).desk
        func revoked(_ table: String) throws -> [(hash: Data, at: Int)] {
            try Row.fetchAll(db, sql: "SELECT hash, revoked_at FROM \(table) WHERE revoked_at IS NOT NULL").map {
                try (hash: $0["hash"], at: $0["revoked_at"])
            }
        }
        tokens = try revoked("token")
        links = try revoked("follow_up")
        accounts = try Row.fetchAll(db, sql: "SELECT \(AccountRows.columns) FROM account").map(AccountRows.record)
        restricted = try Row.fetchAll(
            db,
            sql: """
                SELECT reference, asked_at, restricted_to, (
                    SELECT actor FROM event WHERE question = question.id AND kind = 'restricted'
                    ORDER BY version DESC LIMIT 1) AS actor
                FROM question WHERE restricted_to IS NOT NULL
                """
        ).map {
            try (
                reference: $0["reference"], askedAt: $0["asked_at"],
                centres: JSON.decode([String].self, $0["restricted_to"] as String),
                by: ($0["actor"] as String?).flatMap { Account($0) }
            )
        }
    }

    /// Applies the withdrawals to the restored desk, if it is the same desk.
    /// - Returns: the number of withdrawals that were applied.
    func apply(in tx: Transaction) throws -> Int {
        guard try Snapshot.marks(tx.db).desk == desk else { return 0 }
        return try revoke(tokens, in: "token", tx.db) + revoke(links, in: "follow_up", tx.db) + lower(tx) + restrict(tx)
    }

    private func revoke(_ secrets: [(hash: Data, at: Int)], in table: String, _ db: Database) throws -> Int {
        try secrets.reduce(0) { count, secret in
            try db.execute(
                sql: "UPDATE \(table) SET revoked_at = ? WHERE hash = ? AND revoked_at IS NULL",
                arguments: [secret.at, secret.hash])
            return count + db.changesCount
        }
    }

    private func lower(_ tx: Transaction) throws -> Int {
        let order: [Role] = [.agent, .coordinator, .administrator]
        return try accounts.reduce(0) { count, one in
            guard let there = try? AccountRows.find(one.account, tx.db) else { return count }
            let isLower = (order.firstIndex(of: one.role) ?? 0) < (order.firstIndex(of: there.role) ?? 0)
            let isDisabled = one.isDisabled && !there.isDisabled
            // By an address that was taken away nobody signs in.
            let hasOldAddress = there.email != nil && there.email != one.email
            guard isLower || isDisabled || hasOldAddress else { return count }
            try tx.db.execute(
                sql: "UPDATE account SET role = ?, is_disabled = ?, email = ? WHERE name = ? AND centre = ?",
                arguments: [
                    (isLower ? one.role : there.role).rawValue, one.isDisabled || there.isDisabled,
                    there.email == nil ? nil : one.email, one.account.name, one.account.centre,
                ])
            return count + 1
        }
    }

    private func restrict(_ tx: Transaction) throws -> Int {
        try restricted.reduce(0) { count, one in
            let known = try Int64.fetchOne(
                tx.db, sql: "SELECT id FROM question WHERE reference = ? AND asked_at = ? AND restricted_to IS NULL",
                arguments: [one.reference, one.askedAt])
            guard let known else { return count }
            let stored = try QuestionRows.get(id: known, tx.db)
            let event = Event(act: .restricted(to: one.centres), by: one.by, at: tx.now)
            _ = try QuestionRows.apply(event, to: stored, in: tx)
            return count + 1
        }
    }
}
