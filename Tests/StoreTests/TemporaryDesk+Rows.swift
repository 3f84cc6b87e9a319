import GRDB
import Support

@testable import Store

/// What only the tests of the store look at: the tables themselves.
extension TemporaryDesk {
    /// The number of rows of every table that people's work fills.
    func rowCounts() throws -> [String: Int] {
        try store.pool.read { db in
            let tables = [
                "question", "asker", "event", "answer", "letter", "entry", "question_theme", "reference_series",
                "centre", "coverage", "territory", "territory_name", "postal_code", "territory_data",
            ]
            return try tables.reduce(into: [:]) { $0[$1] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \($1)") }
        }
    }

    func number(_ sql: String) throws -> Int? { try store.pool.read { try Int.fetchOne($0, sql: sql) } }

    /// Runs SQL past the program, as any SQLite tool could.
    func execute(_ sql: String) throws { try store.pool.write { try $0.execute(sql: sql) } }
}
