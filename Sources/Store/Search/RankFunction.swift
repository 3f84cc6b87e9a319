internal import GRDB
import GRDBSQLite

/// The function that FTS5 calls for each row a query matches, so that a whole search is one step of one statement and no
/// row is handed over: `SELECT 1 FROM INDEX WHERE INDEX MATCH ... AND guichet_collect(INDEX, :collector)`; it is never true.
/// (FTS5's functions are unknown inside an aggregate.)
enum RankFunction {
    static let name = "guichet_collect"
    /// What the pointer that is bound to the function's argument points to; SQLite hands it to nobody who does not say
    /// this name, so that no SQL text can forge one.
    private static let pointerType: StaticString = "guichet_collector"

    /// Makes the function known to a connection.
    static func register(_ db: Database) throws {
        let api = UnsafeMutablePointer(mutating: FTS5.api(db))
        let code = api.pointee.xCreateFunction(api, name, nil, collect, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// Runs a statement that calls the function, with `collector` for its argument `:collector`.
    static func run(_ statement: Statement, _ collector: Collector) throws {
        let place = sqlite3_bind_parameter_index(statement.sqliteStatement, ":collector")
        let pointer = Unmanaged.passUnretained(collector).toOpaque()
        let code = pointerType.withUTF8Buffer { type in
            type.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_pointer(statement.sqliteStatement, place, pointer, $0.baseAddress, nil)
            }
        }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        try withExtendedLifetime(collector) { try statement.execute() }
    }

    private static let collect:
        @convention(c) (
            UnsafePointer<Fts5ExtensionApi>?, OpaquePointer?, OpaquePointer?, CInt,
            UnsafeMutablePointer<OpaquePointer?>?
        ) -> Void = { api, context, result, count, arguments in
            let pointer = pointerType.withUTF8Buffer { type in
                type.withMemoryRebound(to: CChar.self) { sqlite3_value_pointer(arguments?.pointee, $0.baseAddress) }
            }
            guard let api, let context, count == 1, let pointer else {
                sqlite3_result_error(result, "guichet_collect is for Guichet's own searches", -1)
                return
            }
            let collector = Unmanaged<Collector>.fromOpaque(pointer).takeUnretainedValue()
            collector.visit(MatchedRow(api: api, context: context))
        }
}

/// The row at which FTS5 stands.
struct MatchedRow {
    let api: UnsafePointer<Fts5ExtensionApi>
    let context: OpaquePointer

    /// The column of the title; the other is the text.
    static let title: CInt = 1

    var id: Int64 { api.pointee.xRowid(context) }

    /// Calls `body` with the column and the offset, in words, of each place of a phrase of the query, in order.
    /// - Parameter phrase: its number, in the order of the query's text.
    @inline(__always)
    func forEachPlace(of phrase: CInt, _ body: (_ column: CInt, _ offset: CInt) -> Void) {
        var iterator = Fts5PhraseIter()
        var column: CInt = -1
        var offset: CInt = -1
        guard api.pointee.xPhraseFirst(context, phrase, &iterator, &column, &offset) == SQLITE_OK else { return }
        while column >= 0 {
            body(column, offset)
            api.pointee.xPhraseNext(context, &iterator, &column, &offset)
        }
    }
}
