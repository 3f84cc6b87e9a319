import Crypto
import Desk
import Foundation
internal import GRDB

/// Sign-ins by mail, as stored.
enum SignInRows {
    /// What the outbox says that such a mail tells of.
    static let kind = Mail.Kind.signIn.rawValue

    /// Writes what was asked for, and the mail to the account. An account that was sent many codes just now gets none.
    /// - Parameter account: nil where nobody has the address.
    static func add(_ account: Int64?, _ request: RequestSignIn, _ tx: Transaction) throws {
        let secret = MailSecret()
        let held = try Int.fetchOne(
            tx.db.cachedStatement(sql: "SELECT count(*) FROM sign_in WHERE account = ?"), arguments: [account])
        let account = (held ?? 0) < RequestSignIn.most ? account : nil
        let mail = try account.map { try MailRows.queue(kind, to: $0, secret, tx) }
        try tx.db.cachedStatement(
            sql: """
                INSERT INTO sign_in (account, outbox, hash, holder, next, expires_at) VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            account, mail, MailSecret.hash(code: secret.code), hash(holder: request.holder), request.next,
            (tx.now + RequestSignIn.lasts).seconds,
        ])
    }

    /// Finds the account that a code is for, and makes the code void.
    /// - Throws: `Refusal.badSignInCode`, the same whatever is wrong.
    static func use(code: String, holder: String, _ tx: Transaction) throws
        -> (account: Int64, name: Account, next: String?)
    {
        let row = try Row.fetchOne(
            tx.db,
            sql: """
                SELECT account.id AS account, name, centre, next FROM sign_in JOIN account ON account.id = sign_in.account
                WHERE sign_in.hash = ? AND holder = ? AND expires_at > ? AND NOT is_disabled
                """,
            arguments: [MailSecret.hash(code: code), hash(holder: holder), tx.now.seconds])
        guard let row else { throw Refusal.badSignInCode }
        let account: Int64 = try row["account"]
        try forget(of: account, tx.db)
        return try (account, Account(name: row["name"], centre: row["centre"]), row["next"])
    }

    /// The code in a mail; nil where it holds no longer.
    static func code(ofMail id: Int64, _ secret: MailSecret, _ tx: Transaction) throws -> String? {
        let holds = try Bool.fetchOne(
            tx.db, sql: "SELECT 1 FROM sign_in WHERE outbox = ? AND hash = ? AND expires_at > ?",
            arguments: [id, MailSecret.hash(code: secret.code), tx.now.seconds])
        return holds == true ? secret.code : nil
    }

    /// The codes that were sent to an account hold no longer.
    static func forget(of account: Int64, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM sign_in WHERE account = ?", arguments: [account])
    }

    /// The days for which the mail of a sign-in is kept in the outbox once it ended.
    private static let keptDays = 30

    /// Deletes codes that hold no longer, and mails that ended long ago.
    static func forgetOld(_ tx: Transaction) throws {
        try tx.db.execute(sql: "DELETE FROM sign_in WHERE expires_at <= ?", arguments: [tx.now.seconds])
        let before = (tx.now - TimeInterval(keptDays * 86_400)).seconds
        let old = "SELECT id FROM outbox WHERE kind = :kind AND ended_at < :before"
        let arguments: StatementArguments = ["kind": kind, "before": before]
        // A bounce may refer to one.
        try tx.db.execute(sql: "UPDATE received SET outbox = NULL WHERE outbox IN (\(old))", arguments: arguments)
        try tx.db.execute(sql: "DELETE FROM outbox WHERE id IN (\(old))", arguments: arguments)
    }

    private static func hash(holder: String) -> Data { Data(SHA256.hash(data: Data(holder.utf8))) }
}
