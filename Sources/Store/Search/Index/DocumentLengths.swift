import Foundation
internal import GRDB
import Ranking

/// The lengths of the documents of an index, in words. They include stop words: FTS5's own lengths do not, because stop
/// words are not indexed.
struct DocumentLengths {
    /// The index's table.
    let source: String

    /// Documents per row. A change of one document writes its whole row, 512 bytes.
    private static let blockSize = 128

    /// The largest row number accepted. A larger one is damage, and reading up to it would take too much memory.
    private static let mostMissing = 1 << 24

    /// Writes lengths.
    /// - Parameter lengths: in ascending order of the documents.
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

    /// The lengths of all documents, by id, up to the largest id.
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

    /// Deletes all lengths.
    func clear(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM document_length WHERE source = ?", arguments: [source])
    }
}
