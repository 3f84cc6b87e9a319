import Crypto
import Desk
import Foundation
internal import GRDB

/// A secret that its holder presents again: `NUMBER.KEY`, the row's number and 256 random bits in base64url. The row
/// stores only the key's hash, so that the database reveals no key.
struct Secret {
    private let key = SymmetricKey(size: .bits256)

    /// SHA-256 of the key.
    var hash: Data { key.withUnsafeBytes { Data(SHA256.hash(data: $0)) } }

    /// The secret for its holder.
    /// - Parameters:
    ///   - prefix: tells people and secret scanners what it is.
    ///   - row: the number of the row that keeps the hash.
    func text(_ prefix: String, row: Int64) -> String {
        "\(prefix)\(row).\(key.withUnsafeBytes { Data($0).base64URL })"
    }

    /// The row of a table whose secret this is; nil for any other. The comparison takes constant time.
    static func row(
        of text: String, prefix: String, in table: String, column: String = "hash", _ db: Database
    ) throws -> Int64? {
        guard text.hasPrefix(prefix) else { return nil }
        let parts = text.dropFirst(prefix.count).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Int64(parts[0]), let key = Data(base64URL: String(parts[1])), key.count == 32,
            let stored = try Data.fetchOne(db, sql: "SELECT \(column) FROM \(table) WHERE id = ?", arguments: [id]),
            // The comparison of digests is constant in time.
            SHA256.hash(data: key) == stored
        else { return nil }
        return id
    }
}
