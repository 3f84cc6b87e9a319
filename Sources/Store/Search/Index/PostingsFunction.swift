internal import GRDB
import GRDBSQLite
import Ranking

/// The SQL function that visits all rows that match a term. It does so within one step of one statement, which avoids
/// returning to the caller for each row: `SELECT guichet_read(INDEX, :reader) FROM INDEX WHERE INDEX MATCH ... LIMIT
/// 1`.
enum PostingsFunction {
    static let name = "guichet_read"
    /// The type of the pointer bound to the function's argument. SQLite returns the pointer only to a caller that names
    /// this type, so SQL text cannot forge one (sqlite3_bind_pointer).
    private static let pointerType: StaticString = "guichet_reader"

    /// Registers the function with a connection.
    static func register(_ db: Database) throws {
        let api = UnsafeMutablePointer(mutating: FTS5.api(db))
        let code = api.pointee.xCreateFunction(api, name, nil, read, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// Runs a statement that calls the function, with `builder` for its argument `:reader`.
    static func run(_ statement: Statement, _ builder: TermPostingsBuilder) throws {
        let place = sqlite3_bind_parameter_index(statement.sqliteStatement, ":reader")
        let pointer = Unmanaged.passUnretained(builder).toOpaque()
        let code = pointerType.withUTF8Buffer { type in
            type.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_pointer(statement.sqliteStatement, place, pointer, $0.baseAddress, nil)
            }
        }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        try withExtendedLifetime(builder) { try statement.execute() }
    }

    private static let read:
        @convention(c) (
            UnsafePointer<Fts5ExtensionApi>?, OpaquePointer?, OpaquePointer?, CInt,
            UnsafeMutablePointer<OpaquePointer?>?
        ) -> Void = { api, context, result, count, arguments in
            let pointer = pointerType.withUTF8Buffer { type in
                type.withMemoryRebound(to: CChar.self) { sqlite3_value_pointer(arguments?.pointee, $0.baseAddress) }
            }
            guard let api, let context, count == 1, let pointer else {
                sqlite3_result_error(result, "guichet_read is for Guichet's own searches", -1)
                return
            }
            let code = api.pointee.xQueryPhrase(context, 0, pointer) { api, context, pointer in
                guard let api, let context, let pointer else { return SQLITE_ERROR }
                let builder = Unmanaged<TermPostingsBuilder>.fromOpaque(pointer).takeUnretainedValue()
                builder.add(MatchedRow(api: api, context: context))
                return SQLITE_OK
            }
            if code != SQLITE_OK { sqlite3_result_error_code(result, code) }
        }
}

/// The current row of FTS5.
struct MatchedRow {
    let api: UnsafePointer<Fts5ExtensionApi>
    let context: OpaquePointer

    var id: Int64 { api.pointee.xRowid(context) }

    /// Calls `body` with the column and the position, in words, of each occurrence, in order.
    @inline(__always)
    func forEachPlace(_ body: (_ column: CInt, _ offset: CInt) -> Void) {
        var iterator = Fts5PhraseIter()
        var column: CInt = -1
        var offset: CInt = -1
        guard api.pointee.xPhraseFirst(context, 0, &iterator, &column, &offset) == SQLITE_OK else { return }
        while column >= 0 {
            body(column, offset)
            api.pointee.xPhraseNext(context, &iterator, &column, &offset)
        }
    }
}

extension TermPostingsBuilder {
    /// Adds the current row to the builder. The columns of an index are the builder's fields: the text, then the title.
    fileprivate func add(_ row: MatchedRow) {
        row.forEachPlace { column, offset in add(field: Int(column), place: UInt32(bitPattern: offset)) }
        endDocument(UInt32(truncatingIfNeeded: row.id))
    }
}
