internal import GRDB
import GRDBSQLite
import Ranking

/// The SQL function that takes down where a term stands: `SELECT guichet_read(INDEX, :reading) FROM INDEX WHERE INDEX
/// MATCH ...`.
///
/// Of a rare term it takes the rows one by one, as the statement steps to them. Of a frequent one it visits all rows
/// within one step, which avoids returning to the statement for each, but opens the term a second time.
enum PostingsFunction {
    static let name = "guichet_read"
    /// The type of the pointer bound to the function's argument. SQLite returns the pointer only to a caller that names
    /// this type, so SQL text cannot forge one (sqlite3_bind_pointer).
    private static let pointerType: StaticString = "guichet_reading"

    /// Registers the function with a connection.
    static func register(_ db: Database) throws {
        let api = UnsafeMutablePointer(mutating: FTS5.api(db))
        let code = api.pointee.xCreateFunction(api, name, nil, read, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// Runs a statement that calls the function, with `reading` for its argument `:reading`.
    static func run(_ statement: Statement, _ reading: PostingsReading) throws {
        let place = sqlite3_bind_parameter_index(statement.sqliteStatement, ":reading")
        let pointer = Unmanaged.passUnretained(reading).toOpaque()
        let code = pointerType.withUTF8Buffer { type in
            type.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_pointer(statement.sqliteStatement, place, pointer, $0.baseAddress, nil)
            }
        }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        try withExtendedLifetime(reading) {
            let rows = try Row.fetchCursor(statement)
            while !reading.isWhole {
                guard try rows.next() != nil else { return }
            }
        }
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
            let reading = Unmanaged<PostingsReading>.fromOpaque(pointer).takeUnretainedValue()
            guard reading.isFrequent else { return reading.add(MatchedRow(api: api, context: context)) }
            reading.restart()
            let code = api.pointee.xQueryPhrase(context, 0, pointer) { api, context, pointer in
                guard let api, let context, let pointer else { return SQLITE_ERROR }
                let reading = Unmanaged<PostingsReading>.fromOpaque(pointer).takeUnretainedValue()
                reading.add(MatchedRow(api: api, context: context))
                return SQLITE_OK
            }
            if code != SQLITE_OK { sqlite3_result_error_code(result, code) }
        }
}

/// The postings of a term while they are read.
final class PostingsReading {
    private(set) var builder: TermPostingsBuilder
    /// All rows were visited in one step.
    private(set) var isWhole = false
    private var rows = 0
    private let make: () -> TermPostingsBuilder

    /// - Parameter make: makes an empty builder.
    init(_ make: @escaping () -> TermPostingsBuilder) {
        self.make = make
        builder = make()
    }

    /// A term in more rows is visited in one step. Opening it again takes about as long as so many steps.
    private static let fewRows = 32

    fileprivate var isFrequent: Bool { rows == Self.fewRows }

    fileprivate func restart() {
        builder = make()
        isWhole = true
    }

    @inline(__always)
    fileprivate func add(_ row: MatchedRow) {
        rows += 1
        builder.add(row)
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
