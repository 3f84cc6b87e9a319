import Crypto
public import Desk
import Foundation
internal import GRDB

extension Store {
    /// Performs a verb that someone asks for over the network.
    /// - Parameters:
    ///   - account: whom a token or a session stands for; nil for anyone.
    ///   - scope: the most that the token may.
    ///   - key: of a write that may be sent again; the second time it gets the same reply, and nothing happens.
    ///   - visitor: by what one visitor is told from another, as an address; not kept beyond the day (`VoiceRows`).
    ///   - patience: how much of a processor's time a reading may take; nil: as much as it needs.
    /// - Throws: `Refusal` also where the verb is not for this account; `.tooSlow` for a reading that was broken off.
    public func serve<V: Stored>(
        _ verb: V, for account: Account?, within scope: Scope = .administer, key: String? = nil, visitor: String? = nil,
        patience: Duration? = nil
    ) throws -> V.Reply {
        let verb = try verb.bounded()
        // What was searched before is counted before it is listed, as a command counts its own before it ends.
        if verb is ListSearches { settle() }
        let reply: V.Reply = try transact(V.self, by: account, isRemote: true, visitor: visitor, patience: patience) {
            tx in
            try Agents.check(V.reach, tx)
            // Whoever has no token has none that is too narrow.
            guard account == nil || Rights.of(V.self).scope <= scope else { throw Refusal.narrowToken(scope) }
            guard V.access == .write, let key else { return try verb.perform(in: tx) }
            let once = try Once(key, verb, tx)
            if let reply: V.Reply = try once.earlier() { return reply }
            let reply = try verb.perform(in: tx)
            try once.keep(reply)
            return reply
        }
        note(verb, reply)
        self.account(for: verb, by: account, isRemote: true)
        return reply
    }
}

extension Agents {
    /// Whether a verb is for whoever acts.
    /// - Throws: `Refusal.identityNeeded`, `.coordinatorNeeded`, `.administratorNeeded`, `.disabledAccount`.
    static func check(_ reach: Reach, _ tx: Transaction) throws {
        switch reach {
        case .everyone: return
        case .agents: try check(tx)
        case .coordinators: try requireCoordinator(tx)
        case .administrators: try requireAdministrator(tx)
        case .nobody: throw Refusal.administratorNeeded(try check(tx))
        }
    }
}

/// A write that happens once, however often it is sent.
private struct Once {
    private let tx: Transaction
    private let account: Int64
    private let key: String
    private let verb: Data

    /// - Throws: `Refusal` for a key that may not be stored.
    init<V: Verb>(_ key: String, _ verb: V, _ tx: Transaction) throws {
        self.tx = tx
        self.key = try Text.required(key, .key)
        let name = String(describing: V.self)
        self.verb = Data(SHA256.hash(data: Data((name + (try JSON.encode(verb))).utf8)))
        account =
            try Int64.fetchOne(
                tx.db, sql: "SELECT id FROM account WHERE name = ? AND centre = ?",
                arguments: [tx.account?.name, tx.account?.centre]) ?? 0
    }

    /// What the verb replied the first time; nil where this is the first.
    /// - Throws: `Refusal.keyReused` where the key came with something else.
    func earlier<Reply: Decodable>() throws -> Reply? {
        guard
            let row = try Row.fetchOne(
                tx.db, sql: "SELECT verb, reply FROM idempotency WHERE account = ? AND key = ?",
                arguments: [account, key])
        else { return nil }
        guard row["verb"] == verb else { throw Refusal.keyReused(key) }
        return try JSON.decode([Reply].self, row["reply"]).first
    }

    func keep(_ reply: some Encodable) throws {
        try tx.db.execute(
            sql: "INSERT INTO idempotency (account, key, verb, reply, at) VALUES (?, ?, ?, ?, ?)",
            arguments: [account, key, verb, try JSON.encode([reply]), tx.now.seconds])
    }
}
