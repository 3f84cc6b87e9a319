import Foundation
internal import GRDB
import Ranking

/// The lengths of the documents of an index, in words. They count stop words, which FTS5 does not index and so does not
/// count.
struct DocumentLengths {
    /// The index's table.
    let source: String

    /// How many documents a row holds. When one of them changes, the row is written anew: 512 bytes.
    private static let blockSize = 128

    /// So many documents in a row are never missing: a number beyond is damage, and would take memory.
    private static let mostMissing = 1 << 24

    /// Writes lengths.
    /// - Parameter lengths: by document, in the order of these.
    func write(_ lengths: [(id: Int64, length: PackedLength)], _ db: Database) throws {
        var rest = lengths[...]
        while let first = rest.first {
            let block = first.id / Int64(Self.blockSize)
            let part = rest.prefix { $0.id / Int64(Self.blockSize) == block }
            var bits = try self.block(block, db)
            for (id, length) in part { bits[Int(id % Int64(Self.blockSize))] = length.bits.littleEndian }
            try db.cachedStatement(
                sql: """
                    INSERT INTO document_length (source, block, lengths) VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET lengths = excluded.lengths
                    """
            ).execute(arguments: [source, block, bits.withUnsafeBytes { Data($0) }])
            rest = rest.dropFirst(part.count)
        }
    }

    private func block(_ block: Int64, _ db: Database) throws -> [UInt32] {
        let kept = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT lengths FROM document_length WHERE source = ? AND block = ?"),
            arguments: [source, block])
        var bits = [UInt32](repeating: 0, count: Self.blockSize)
        if let kept { bits.withUnsafeMutableBytes { $0.copyBytes(from: kept.prefix($0.count)) } }
        return bits
    }

    /// The lengths of all documents, by id, up to the largest one.
    func all(_ db: Database) throws -> [PackedLength] {
        var all: [PackedLength] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT block, lengths FROM document_length WHERE source = ? ORDER BY block", arguments: [source])
        while let row = try rows.next() {
            let (start, isBeyond) = try (row[0] as Int).multipliedReportingOverflow(by: Self.blockSize)
            guard !isBeyond, (all.count...all.count + Self.mostMissing).contains(start) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT_VTAB, message: "lengths of documents")
            }
            all += Array(repeating: .none, count: start - all.count)
            try row.withUnsafeData(atIndex: 1) { data in
                (data ?? Data()).withUnsafeBytes { bytes in
                    for offset in stride(from: 0, to: bytes.count, by: 4) {
                        let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                        all.append(PackedLength(bits: UInt32(littleEndian: bits)))
                    }
                }
            }
        }
        let last = all.lastIndex(where: \.exists) ?? -1
        return Array(all.prefix(last + 1))
    }

    /// Forgets all.
    func clear(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM document_length WHERE source = ?", arguments: [source])
    }
}
