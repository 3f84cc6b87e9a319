import Foundation
internal import GRDB
import Ranking

/// The lengths of the documents of an index, in words, and their traits. The lengths include stop words: FTS5's own do
/// not, because stop words are not indexed.
struct DocumentLengths {
    /// The index's table.
    let source: String

    /// Documents per row, of which a page of 4 kB has five. Twice as long, a row would have a page of its own for what
    /// does not fit beside others (https://www.sqlite.org/fileformat2.html, 1.6: index cells).
    private static let blockSize = 64

    /// The largest row number accepted. A larger one is damage, and reading up to it would take too much memory.
    private static let mostMissing = 1 << 24

    /// Writes lengths and traits.
    /// - Parameter documents: in ascending order of their ids.
    func write(_ documents: [(id: Int64, facts: DocumentFacts)], _ db: Database) throws {
        var rest = documents[...]
        while let first = rest.first {
            let number = first.id / Int64(Self.blockSize)
            let part = rest.prefix { $0.id / Int64(Self.blockSize) == number }
            var block = try block(number, db)
            for (id, facts) in part {
                let place = Int(id % Int64(Self.blockSize))
                block.lengths[place] = facts.length.bits.littleEndian
                block.traits[2 * place] = facts.traits.bits.littleEndian
                block.traits[2 * place + 1] = facts.traits.title.littleEndian
            }
            try db.cachedStatement(
                sql: """
                    INSERT INTO document_length (source, block, lengths, traits) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET lengths = excluded.lengths, traits = excluded.traits
                    """
            ).execute(arguments: [
                source, number, block.lengths.withUnsafeBytes { Data($0) }, block.traits.withUnsafeBytes { Data($0) },
            ])
            rest = rest.dropFirst(part.count)
        }
    }

    private func block(_ block: Int64, _ db: Database) throws -> (lengths: [UInt32], traits: [UInt32]) {
        let kept = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT lengths, traits FROM document_length WHERE source = ? AND block = ?"),
            arguments: [source, block])
        var lengths = [UInt32](repeating: 0, count: Self.blockSize)
        var traits = [UInt32](repeating: 0, count: 2 * Self.blockSize)
        if let kept {
            let (old, oldTraits): (Data, Data) = try (kept[0], kept[1])
            lengths.withUnsafeMutableBytes { $0.copyBytes(from: old.prefix($0.count)) }
            traits.withUnsafeMutableBytes { $0.copyBytes(from: oldTraits.prefix($0.count)) }
        }
        return (lengths, traits)
    }

    /// The lengths and traits of all documents, by id, up to the largest id. An index that an older program made has no
    /// traits until it is made anew.
    func all(_ db: Database) throws -> (lengths: [PackedLength], traits: [DocumentTraits]) {
        var (lengths, traits): ([PackedLength], [DocumentTraits]) = ([], [])
        let rows = try Row.fetchCursor(
            db, sql: "SELECT block, lengths, traits FROM document_length WHERE source = ? ORDER BY block",
            arguments: [source])
        // By position: looking a name up costs time in each row.
        while let row = try rows.next() {
            let (start, isBeyond) = try (row[0] as Int).multipliedReportingOverflow(by: Self.blockSize)
            guard !isBeyond, (lengths.count...lengths.count + Self.mostMissing).contains(start) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT_VTAB, message: "lengths of documents")
            }
            lengths += Array(repeating: .none, count: start - lengths.count)
            traits += Array(repeating: .none, count: start - traits.count)
            try row.withUnsafeData(atIndex: 1) { data in
                Self.read(data, MemoryLayout<UInt32>.size) { lengths.append(PackedLength(bits: $0(0))) }
            }
            try row.withUnsafeData(atIndex: 2) { data in
                Self.read(data, 2 * MemoryLayout<UInt32>.size) {
                    traits.append(DocumentTraits(bits: $0(0), title: $0(1)))
                }
            }
            if traits.count > lengths.count { traits.removeLast(traits.count - lengths.count) }
            traits += Array(repeating: .none, count: lengths.count - traits.count)
        }
        let last = lengths.lastIndex(where: \.exists) ?? -1
        return (Array(lengths.prefix(last + 1)), Array(traits.prefix(last + 1)))
    }

    /// Calls `body` for each part of `size` bytes with a function that gives its numbers.
    @inline(__always)
    private static func read(_ data: Data?, _ size: Int, _ body: ((_ number: Int) -> UInt32) -> Void) {
        data?.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count / size * size, by: size) {
                body { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * $0, as: UInt32.self)) }
            }
        }
    }

    /// Deletes all lengths.
    func clear(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM document_length WHERE source = ?", arguments: [source])
    }
}
