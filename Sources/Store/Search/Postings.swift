/// Where one term stands in one field of all documents of an index: what FTS5 found, kept in memory to be read again.
///
/// Documents are in blocks of 128, each with its ids (as distances), how often each has the term, and at which words; a block
/// spends one, two or four bytes on each number, whichever its largest needs.
struct Postings: Sendable {
    /// Documents that stand together.
    struct Block {
        /// The id before the first, and the last one.
        var before: UInt32
        var last: UInt32 = 0
        /// Where its numbers begin in `bytes`: distances, counts, places.
        var start: Int
        var documents = 0
        var distanceWidth = 1
        var placeWidth = 1
    }

    /// The most documents of a block.
    static let blockSize = 128

    let blocks: [Block]
    let bytes: [UInt8]
    /// How many documents have the term in this field.
    let count: Int
    /// The most that it scores in one of them, per unit of its weight.
    let reach: Double

    /// How much memory it takes, in bytes.
    var size: Int { bytes.count + blocks.count * MemoryLayout<Block>.stride }
}

extension Postings {
    /// Reads a block's ids and counts.
    func read(
        _ block: Block, ids: UnsafeMutablePointer<UInt32>, counts: UnsafeMutablePointer<UInt8>
    ) {
        bytes.withUnsafeBytes { bytes in
            let start = block.start
            var id = block.before
            switch block.distanceWidth {
            case 1:
                for place in 0..<block.documents {
                    id &+= UInt32(bytes[start + place])
                    ids[place] = id
                }
            case 2:
                for place in 0..<block.documents {
                    id &+= UInt32(bytes.loadUnaligned(fromByteOffset: start + 2 * place, as: UInt16.self).littleEndian)
                    ids[place] = id
                }
            default:
                for place in 0..<block.documents {
                    id &+= bytes.loadUnaligned(fromByteOffset: start + 4 * place, as: UInt32.self).littleEndian
                    ids[place] = id
                }
            }
            let first = start + block.documents * block.distanceWidth
            for place in 0..<block.documents { counts[place] = bytes[first + place] }
        }
    }

    /// Calls `body` with each place of a document of a block.
    /// - Parameters:
    ///   - before: how many places the documents of the block before it have.
    ///   - count: how many it has.
    func forEachPlace(_ block: Block, before: Int, count: Int, _ body: (_ offset: Int32) -> Void) {
        let start = block.start + block.documents * (block.distanceWidth + 1) + before * block.placeWidth
        bytes.withUnsafeBytes { bytes in
            for place in 0..<count {
                if block.placeWidth == 1 {
                    body(Int32(bytes[start + place]))
                } else {
                    body(Int32(bytes.loadUnaligned(fromByteOffset: start + 2 * place, as: UInt16.self).littleEndian))
                }
            }
        }
    }
}

/// Where one term stands in the documents of an index.
final class TermPostings: Sendable {
    let title: Postings
    let text: Postings
    /// How many documents have the term.
    let count: Int

    var size: Int { title.size + text.size }

    init(title: Postings, text: Postings, count: Int) {
        self.title = title
        self.text = text
        self.count = count
    }
}
