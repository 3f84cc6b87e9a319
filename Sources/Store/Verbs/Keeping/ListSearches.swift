public import Desk
internal import GRDB
import Lexis

extension ListSearches: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> [LoggedSearch] {
        try Agents.check(tx)
        let count = outcome?.rawValue ?? "zero + abandoned"
        return try Row.fetchAll(
            tx.db,
            sql: """
                SELECT words, zero, abandoned, last_on FROM search_log
                WHERE \(count) > 0 AND last_on >= ? ORDER BY \(count) DESC, last_on DESC, key LIMIT ?
                """, arguments: [since?.description ?? "", limit.ofResults]
        ).compactMap { row in
            try Day(row["last_on"]).map {
                try LoggedSearch(words: row["words"], zero: row["zero"], abandoned: row["abandoned"], lastOn: $0)
            }
        }
    }
}
