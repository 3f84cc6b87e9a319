import Crypto
public import Desk
import Foundation
internal import GRDB

/// The persons erased from a desk, as hashes of their addresses. They are transferred to a desk that replaces it, for
/// example an older copy, and applied there (`Store.eraseAgain`).
public struct Tombstones: Codable, Equatable, Sendable {
    struct Stone: Codable, Equatable, Sendable {
        /// HMAC of the address with the key.
        let hash: Data
        let erasedAt: Date
        /// Whether a coordinator also had the full name erased from texts of others.
        let isWide: Bool
    }

    struct Key: Codable, Equatable, Sendable {
        let key: Data
        let rounds: Int
        let stones: [Stone]
    }

    let keys: [Key]

    /// The number of erased persons.
    public var count: Int { keys.reduce(0) { $0 + $1.stones.count } }
    public var isEmpty: Bool { count == 0 }
}

extension Store {
    /// The persons erased from this desk.
    public func tombstones() throws -> Tombstones { try pool.read { try TombstoneRows.all($0) } }

    /// Adds the persons erased from another desk, for example the one that this desk replaces. It erases nobody;
    /// `eraseAgain` does.
    public func carry(_ tombstones: Tombstones) throws {
        try change { try TombstoneRows.add(tombstones, $0) }
    }

    /// Erases persons who were erased before and came back with a restored copy. Persons who asked again after their
    /// erasure stay.
    ///
    /// Each address takes some milliseconds.
    @discardableResult
    public func eraseAgain() throws -> Erasure {
        let moment = Date(seconds: now().seconds)
        let erasure = try change { db -> Erasure in
            try SearchIndex.refresh(db)
            let tx = transaction(db, nil, moment)
            let found = try TombstoneRows.returned(db)
            var wide = Eraser(tx, isAttended: true)
            var narrow = Eraser(tx, isAttended: false)
            let parts = [
                try wide.erase(found.filter(\.isWide).map(\.rows)),
                try narrow.erase(found.filter { !$0.isWide }.map(\.rows)),
            ]
            try SearchIndex.flush(db)
            let persons = parts[0].persons + parts[1].persons
            if persons > 0 { try tx.audit(.personsErased, persons) }
            return Erasure(
                persons: persons, questions: parts.flatMap(\.questions).sorted(),
                texts: parts[0].texts + parts[1].texts, done: true,
                remaining: parts[0].remaining + parts[1].remaining, common: parts[0].common + parts[1].common)
        }
        return erasure.finished(scrub(.atOnce, at: moment))
    }
}

/// Tombstones, as stored.
enum TombstoneRows {
    /// Rounds of HMAC. They make guessing addresses slow; ten thousand persons take about a minute.
    private static let rounds = 4_000

    /// The desk's own key, made when first needed.
    private static func key(_ db: Database) throws -> (id: Int64, key: Data, rounds: Int) {
        if let row = try Row.fetchOne(db, sql: "SELECT id, key, rounds FROM tombstone_key ORDER BY id LIMIT 1") {
            return try (row["id"], row["key"], row["rounds"])
        }
        let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        try db.execute(sql: "INSERT INTO tombstone_key (key, rounds) VALUES (?, ?)", arguments: [fresh, rounds])
        return (db.lastInsertedRowID, fresh, rounds)
    }

    /// PBKDF2 with HMAC-SHA-256, one block (RFC 8018, 5.2); the address is the salt.
    static func hash(_ address: String, key: Data, rounds: Int) -> Data {
        let key = SymmetricKey(data: key)
        var block = Data(HMAC<SHA256>.authenticationCode(for: Data(address.utf8) + [0, 0, 0, 1], using: key))
        var sum = [UInt8](block)
        for _ in 1..<max(2, rounds) {
            block = Data(HMAC<SHA256>.authenticationCode(for: block, using: key))
            for (index, byte) in block.enumerated() { sum[index] ^= byte }
        }
        return Data(sum)
    }

    static func add(_ email: String, isWide: Bool, at moment: Date, _ db: Database) throws {
        let (id, key, rounds) = try key(db)
        try add(
            Tombstones.Stone(hash: hash(email, key: key, rounds: rounds), erasedAt: moment, isWide: isWide), key: id, db
        )
    }

    private static func add(_ stone: Tombstones.Stone, key: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO tombstone (key, hash, erased_at, wide) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET erased_at = max(erased_at, excluded.erased_at), wide = max(wide, excluded.wide)
                """
        ).execute(arguments: [key, stone.hash, stone.erasedAt.seconds, stone.isWide])
    }

    static func add(_ tombstones: Tombstones, _ db: Database) throws {
        for key in tombstones.keys {
            try db.execute(
                sql: "INSERT OR IGNORE INTO tombstone_key (key, rounds) VALUES (?, ?)",
                arguments: [key.key, key.rounds])
            guard
                let id = try Int64.fetchOne(db, sql: "SELECT id FROM tombstone_key WHERE key = ?", arguments: [key.key])
            else { continue }
            for stone in key.stones { try add(stone, key: id, db) }
        }
    }

    /// Empty for a file older than tombstones.
    static func all(_ db: Database) throws -> Tombstones {
        guard try db.tableExists("tombstone") else { return Tombstones(keys: []) }
        return Tombstones(
            keys: try Row.fetchAll(db, sql: "SELECT id, key, rounds FROM tombstone_key ORDER BY id").map { row in
                try Tombstones.Key(
                    key: row["key"], rounds: row["rounds"],
                    stones: Row.fetchAll(
                        db, sql: "SELECT hash, erased_at, wide FROM tombstone WHERE key = ? ORDER BY hash",
                        arguments: [row["id"] as Int64]
                    ).map {
                        try Tombstones.Stone(
                            hash: $0["hash"], erasedAt: Date(seconds: $0["erased_at"]), isWide: $0["wide"])
                    })
            })
    }

    /// Erased persons who are stored again and have asked nothing since their erasure.
    static func returned(_ db: Database) throws -> [(rows: [AskerRow], isWide: Bool)] {
        let keys = try all(db).keys.filter { !$0.stones.isEmpty }
        guard !keys.isEmpty else { return [] }
        return try AskerRows.groups(db).compactMap { group in
            guard let email = group.person.asker.email else { return nil }
            for key in keys {
                let hash = hash(email, key: key.key, rounds: key.rounds)
                if let stone = key.stones.first(where: { $0.hash == hash }), group.person.lastAskedAt <= stone.erasedAt
                {
                    return (group.rows, stone.isWide)
                }
            }
            return nil
        }
    }

    // MARK: - What was sent

    /// The form in which the key or fingerprint of an erased person's question is stored: it recognises a repetition,
    /// and reveals nothing else.
    static func form(of value: String, _ db: Database) throws -> String {
        form(of: value, key: try key(db).key)
    }

    private static func form(of value: String, key: Data) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(value.utf8), using: SymmetricKey(data: key))
        return "erased:" + code.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    }

    /// The same for the proof of what was sent under a key, and by whom.
    static func form(of proof: Data, _ db: Database) throws -> Data { form(of: proof, key: try key(db).key) }

    private static func form(of proof: Data, key: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data("proof".utf8) + proof, using: SymmetricKey(data: key)))
    }

    /// The forms in which a proof may be stored.
    static func forms(of proof: Data, _ db: Database) throws -> [Data] {
        [proof] + (try Data.fetchAll(db, sql: "SELECT key FROM tombstone_key")).map { form(of: proof, key: $0) }
    }

    /// The forms in which a value may be stored: plain, or replaced after an erasure.
    static func forms(of value: String, _ db: Database) throws -> [String] {
        [value] + (try Data.fetchAll(db, sql: "SELECT key FROM tombstone_key")).map { form(of: value, key: $0) }
    }
}
