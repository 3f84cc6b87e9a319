import Desk
import GRDB
import Support

@testable import Store

/// Direct access to the tables, for the tests of the store only.
extension TemporaryDesk {
    /// The number of rows of each table that is filled by normal work.
    func rowCounts() throws -> [String: Int] {
        try store.pool.read { db in
            let tables = [
                "question", "asker", "event", "answer", "outbox", "entry", "question_theme", "reference_series",
                "centre", "coverage", "territory", "territory_name", "postal_code", "territory_data",
            ]
            return try tables.reduce(into: [:]) { $0[$1] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \($1)") }
        }
    }

    func number(_ sql: String) throws -> Int? { try store.pool.read { try Int.fetchOne($0, sql: sql) } }

    /// Runs SQL without the program's checks, as any SQLite tool could.
    func execute(_ sql: String) throws { try store.pool.write { try $0.execute(sql: sql) } }
}
