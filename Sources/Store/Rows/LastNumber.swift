internal import GRDB

/// Numbers of rows that are deleted later. A number is never used again.
enum LastNumber: String {
    case remainder, session, attachment

    /// Raises the stored number; a higher one is kept.
    static func raise(_ name: String, to number: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO last_number (name, last) VALUES (?1, ?2)
                ON CONFLICT (name) DO UPDATE SET last = max(last, ?2)
                """, arguments: [name, number])
    }

    func next(_ db: Database) throws -> Int64 {
        // A file that was written without this count may have higher numbers.
        try db.execute(
            sql: """
                INSERT INTO last_number (name, last) VALUES (?1, coalesce((SELECT max(id) FROM \(rawValue)), 0) + 1)
                ON CONFLICT (name) DO UPDATE SET last = max(last + 1, excluded.last)
                """, arguments: [rawValue])
        return try Int64.fetchOne(db, sql: "SELECT last FROM last_number WHERE name = ?", arguments: [rawValue]) ?? 1
    }
}
