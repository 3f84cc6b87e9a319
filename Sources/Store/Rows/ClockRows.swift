import Desk
import Foundation
internal import GRDB

/// The last `Tick`. What a tick does cannot be undone, so it must not run under a wrong clock.
enum ClockRows {
    /// The longest time without an event, in seconds, after which the clock is still trusted.
    private static let longestGap = 86_400
    /// The shortest time between two notes, in seconds: after each note all readers read again.
    private static let noted = 3_600

    /// The last moment that the clock is known to have shown, if it then jumped: more than a day forward without a tick
    /// or an event, or more than a day back. Nil for a clock that is trusted.
    static func jump(to now: Date, _ db: Database) throws -> Date? {
        var (last, event, entryEvent) = try state(db)
        let rows = try Int.fetchCursor(
            db,
            sql: "SELECT at FROM event WHERE id > ? UNION SELECT at FROM entry_event WHERE id > ? ORDER BY 1",
            arguments: [event, entryEvent])
        while let at = try rows.next().map(time) {
            // An event written after the jump does not confirm the clock.
            if at > last + longestGap { return Date(seconds: at > now.seconds ? at : last) }
            last = max(last, at)
        }
        return abs(now.seconds - last) > longestGap ? Date(seconds: last) : nil
    }

    /// Records that a tick ran.
    /// - Parameter isVouched: a person confirmed the clock.
    static func wind(to now: Date, isVouched: Bool, _ db: Database) throws {
        let last = try Int.fetchOne(db, sql: "SELECT at FROM clock").map(time)
        guard isVouched || last.map({ abs(now.seconds - $0) >= noted }) ?? true else { return }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO clock (id, at, event, entry_event)
                VALUES (1, ?, coalesce((SELECT max(id) FROM event), 0), coalesce((SELECT max(id) FROM entry_event), 0))
                """, arguments: [now.seconds])
    }

    /// A stored time within the years that dates have, in seconds since 1970: damage may leave any number.
    private static func time(_ stored: Int) -> Int { Date(seconds: stored).seconds }

    private static func state(_ db: Database) throws -> (at: Int, event: Int64, entryEvent: Int64) {
        if let row = try Row.fetchOne(db, sql: "SELECT at, event, entry_event FROM clock") {
            return try (time(row["at"]), row["event"], row["entry_event"])
        }
        // No tick ran yet.
        return try (time(Int.fetchOne(db, sql: "SELECT created_at FROM desk") ?? 0), 0, 0)
    }
}
