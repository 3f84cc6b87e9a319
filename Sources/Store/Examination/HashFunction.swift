import Crypto
internal import GRDB
import GRDBSQLite

/// The SQL function `text_hash_of(VALUE, ...)`: the first 64 bits, big-endian, of SHA-256 (FIPS 180-4) of its
/// arguments. Each argument is preceded by its type and length, so that different rows have different input.
enum HashFunction {
    static let name = "text_hash_of"

    /// Registers the function with a connection.
    static func register(_ db: Database) throws {
        let code = sqlite3_create_function_v2(
            db.sqliteConnection, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, hash, nil, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// Reads the bytes in SQLite's memory: an import calls it for each row, and a copy would take as long as the hash.
    private static let hash: @convention(c) (OpaquePointer?, CInt, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
        context, count, arguments in
        guard let arguments else { return sqlite3_result_null(context) }
        var hasher = SHA256()
        for value in UnsafeBufferPointer(start: arguments, count: Int(count)) {
            let type = sqlite3_value_type(value)
            // SQLite converts a number to text.
            let bytes = sqlite3_value_blob(value)
            let length = sqlite3_value_bytes(value)
            withUnsafeBytes(of: (UInt32(bitPattern: type).bigEndian, UInt32(bitPattern: length).bigEndian)) {
                hasher.update(bufferPointer: $0)
            }
            guard let bytes, length > 0 else { continue }
            hasher.update(bufferPointer: UnsafeRawBufferPointer(start: bytes, count: Int(length)))
        }
        sqlite3_result_int64(context, hasher.finalize().first64Bits)
    }
}

extension SHA256.Digest {
    /// Big-endian, as SQLite keeps an integer.
    var first64Bits: Int64 { Int64(bitPattern: prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) }
}
