import Desk
import Foundation
internal import GRDB

/// When time last did its work. What it does cannot be undone, and a clock can be wrong.
enum ClockRows {
    /// Where something happens at least so often, in seconds, the clock is believed.
    private static let longestGap = 86_400
    /// Noted again after so long, in seconds: each note has every reader read anew.
    private static let noted = 3_600

    /// The last moment that is known to have come, where the clock jumped from it: more than a day on without a tick or an
    /// event, or more than a day back. Nil for a clock that can be believed.
    static func jump(to now: Date, _ db: Database) throws -> Date? {
        var (last, event, entryEvent) = try state(db)
        let rows = try Int.fetchCursor(
            db,
            sql: "SELECT at FROM event WHERE id > ? UNION SELECT at FROM entry_event WHERE id > ? ORDER BY 1",
            arguments: [event, entryEvent])
        while let at = try rows.next() {
            // What was written under a clock that jumped does not make it right.
            if at > last + longestGap { return Date(seconds: at > now.seconds ? at : last) }
            last = max(last, at)
        }
        return abs(now.seconds - last) > longestGap ? Date(seconds: last) : nil
    }

    /// Notes that time did its work now.
    /// - Parameter isVouched: someone said that the clock is right, whatever was written before.
    static func wind(to now: Date, isVouched: Bool, _ db: Database) throws {
        let last = try Int.fetchOne(db, sql: "SELECT at FROM clock")
        guard isVouched || last.map({ abs(now.seconds - $0) >= noted }) ?? true else { return }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO clock (id, at, event, entry_event)
                VALUES (1, ?, coalesce((SELECT max(id) FROM event), 0), coalesce((SELECT max(id) FROM entry_event), 0))
                """, arguments: [now.seconds])
    }

    private static func state(_ db: Database) throws -> (at: Int, event: Int64, entryEvent: Int64) {
        if let row = try Row.fetchOne(db, sql: "SELECT at, event, entry_event FROM clock") {
            return try (row["at"], row["event"], row["entry_event"])
        }
        // Time never did anything yet.
        return (try Int.fetchOne(db, sql: "SELECT created_at FROM desk") ?? 0, 0, 0)
    }
}
