import Desk
internal import GRDB
import Lexis
import Synchronization

/// The names of all places, packed to find near spellings. They are read at the first slip, and again after the
/// territory data has changed; most processes never need them.
final class SpellingCache: Sendable {
    private let loaded = Mutex<(version: String, spellings: Spellings)?>(nil)

    /// The spellings for a version of the territory data. The id of a spelling is its territory's row.
    func spellings(_ db: Database, version: String) throws -> Spellings {
        if let current = loaded.withLock({ $0 }), current.version == version { return current.spellings }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT key, territory FROM territory_name
                UNION SELECT bare, territory FROM territory_name WHERE bare <> key
                """)
        var entries: [(key: String, id: Int)] = []
        // By position: looking a name up costs time in each row.
        while let row = try rows.next() { try entries.append((row[0], row[1])) }
        let spellings = Spellings(entries)
        loaded.withLock { $0 = (version, spellings) }
        return spellings
    }
}
