import Crypto
public import Desk
import Foundation
internal import GRDB

/// The persons erased from a desk, as hashes of their addresses or telephone numbers, and the places in texts of others
/// that were erased with them. They are transferred to a desk that replaces it, for example an older copy, and applied
/// there (`Store.eraseAgain`).
public struct Tombstones: Codable, Equatable, Sendable {
    struct Stone: Codable, Equatable, Sendable {
        /// HMAC of the address or the number with the key.
        let hash: Data
        let erasedAt: Date
    }

    /// A place in a text of others that a coordinator had erased.
    struct Place: Codable, Hashable, Sendable {
        /// HMAC of the whole text with the key.
        let hash: Data
        /// In UTF-8 bytes.
        let start, length: Int
    }

    struct Key: Codable, Equatable, Sendable {
        let key: Data
        let rounds: Int
        let stones: [Stone]
        let places: [Place]
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
    /// In texts of others only places are erased that a coordinator had erased before; the rest is listed. Each address
    /// takes some milliseconds.
    @discardableResult
    public func eraseAgain() throws -> Erasure {
        let moment = Date(seconds: now().seconds)
        let erasure = try change { db -> Erasure in
            try SearchIndex.refresh(db)
            let tx = transaction(db, nil, moment)
            let found = try TombstoneRows.returned(db)
            var eraser = Eraser(tx, others: .erasedBefore)
            let erasure = try eraser.erase(found)
            try SearchIndex.flush(db)
            if erasure.persons > 0 { try tx.audit(.personsErased, erasure.persons) }
            return erasure
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

    /// - Parameter asker: known by an address, or else by telephone numbers.
    static func add(_ asker: Asker, at moment: Date, _ db: Database) throws {
        let names = names(of: asker)
        guard !names.isEmpty else { return }
        let (id, key, rounds) = try key(db)
        for name in names {
            try add(Tombstones.Stone(hash: hash(name, key: key, rounds: rounds), erasedAt: moment), key: id, db)
        }
    }

    /// The texts whose hashes are stored. A number has another form than an address.
    private static func names(of asker: Asker) -> [String] {
        if let email = asker.email { return [email] }
        return Telephone.numbers(in: asker.telephone ?? "").map { "tel:" + $0 }
    }

    private static func add(_ stone: Tombstones.Stone, key: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO tombstone (key, hash, erased_at, wide) VALUES (?, ?, ?, 0)
                ON CONFLICT DO UPDATE SET erased_at = max(erased_at, excluded.erased_at)
                """
        ).execute(arguments: [key, stone.hash, stone.erasedAt.seconds])
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
            for place in key.places { try add(place, key: id, db) }
        }
    }

    /// Empty for a file older than tombstones.
    static func all(_ db: Database) throws -> Tombstones {
        guard try db.tableExists("tombstone") else { return Tombstones(keys: []) }
        let hasPlaces = try db.tableExists("erased_place")
        return Tombstones(
            keys: try Row.fetchAll(db, sql: "SELECT id, key, rounds FROM tombstone_key ORDER BY id").map { row in
                let id: Int64 = try row["id"]
                return try Tombstones.Key(
                    key: row["key"], rounds: row["rounds"],
                    stones: Row.fetchAll(
                        db, sql: "SELECT hash, erased_at FROM tombstone WHERE key = ? ORDER BY hash", arguments: [id]
                    ).map { try Tombstones.Stone(hash: $0["hash"], erasedAt: Date(seconds: $0["erased_at"])) },
                    places: hasPlaces ? places(id, db) : [])
            })
    }

    /// Erased persons who are stored again and have asked nothing since their erasure.
    static func returned(_ db: Database) throws -> [[AskerRow]] {
        let keys = try all(db).keys.filter { !$0.stones.isEmpty }
        guard !keys.isEmpty else { return [] }
        return try AskerRows.groups(db).filter { group in
            let known = Set(group.rows.flatMap { names(of: $0.asker) })
            return keys.contains { key in
                known.contains { name in
                    let hash = hash(name, key: key.key, rounds: key.rounds)
                    return key.stones.contains { $0.hash == hash && group.person.lastAskedAt <= $0.erasedAt }
                }
            }
        }.map(\.rows)
    }

    // MARK: - Places in texts of others

    /// Records that a place of a text was erased after it was shown.
    static func add(_ range: Range<Int>, of text: String, _ db: Database) throws {
        let (id, key, _) = try key(db)
        try add(
            Tombstones.Place(hash: hash(ofText: text, key: key), start: range.lowerBound, length: range.count), key: id,
            db)
    }

    private static func add(_ place: Tombstones.Place, key: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO erased_place (key, hash, start, length) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [key, place.hash, place.start, place.length])
    }

    private static func places(_ key: Int64, _ db: Database) throws -> [Tombstones.Place] {
        try Row.fetchAll(
            db, sql: "SELECT hash, start, length FROM erased_place WHERE key = ? ORDER BY hash, start", arguments: [key]
        ).map { try Tombstones.Place(hash: $0["hash"], start: $0["start"], length: $0["length"]) }
    }

    /// Whether the same place of the same text was erased before.
    static func hasErased(_ range: Range<Int>, of text: String, _ db: Database) throws -> Bool {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT id, key FROM tombstone_key")).contains { row in
            try Bool.fetchOne(
                db.cachedStatement(
                    sql: "SELECT 1 FROM erased_place WHERE key = ? AND hash = ? AND start = ? AND length = ?"),
                arguments: [
                    row["id"] as Int64, hash(ofText: text, key: row["key"]), range.lowerBound, range.count,
                ]) == true
        }
    }

    private static func hash(ofText text: String, key: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data("text".utf8) + Data(text.utf8), using: SymmetricKey(data: key)))
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
