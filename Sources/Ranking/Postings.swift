/// The postings of one term in one field of all documents of an index, packed in memory.
///
/// Documents are stored in blocks of 128. A block has the ids (as differences), the term frequency in each document,
/// and the positions. Each of the three has the bit width of its largest number in the block.
@usableFromInline
struct Postings: Sendable {
    /// A block of documents.
    struct Block {
        /// The id before the first one of the block, and the last one.
        var before: UInt32
        var last: UInt32
        /// Where the block begins in `bytes`: id differences, term frequencies minus one, positions. Each part begins
        /// at a whole byte.
        var start: Int
        var documents: UInt8
        var distanceWidth: UInt8
        var countWidth: UInt8
        var placeWidth: UInt8
    }

    /// The number of documents of a full block.
    @inlinable
    static var blockSize: Int { 128 }

    let blocks: [Block]
    let bytes: [UInt8]
    /// The number of documents that have the term in this field.
    let count: Int
    /// The greatest BM25 of the term in a document, for a weight of 1.
    let maxScore: Double

    static let none = Postings(blocks: [], bytes: [], count: 0, maxScore: 0)

    /// The memory it takes, in bytes.
    var size: Int { bytes.count + blocks.count * MemoryLayout<Block>.stride }
}

extension Postings {
    /// Unpacks a block's ids and term frequencies.
    func read(
        _ block: Block, ids: UnsafeMutablePointer<UInt32>, counts: UnsafeMutablePointer<UInt8>
    ) {
        bytes.withUnsafeBytes { bytes in
            var id = block.before
            let distances = PackedNumbers(bytes, at: block.start, width: block.distanceWidth)
            for place in 0..<Int(block.documents) {
                id &+= distances[place]
                ids[place] = id
            }
            let less = PackedNumbers(bytes, at: block.counts, width: block.countWidth)
            for place in 0..<Int(block.documents) { counts[place] = UInt8(truncatingIfNeeded: less[place] &+ 1) }
        }
    }

    /// The first position in each of a block's documents.
    func readFirsts(_ block: Block, counts: UnsafePointer<UInt8>, firsts: UnsafeMutablePointer<UInt32>) {
        bytes.withUnsafeBytes { bytes in
            let places = PackedNumbers(bytes, at: block.places, width: block.placeWidth)
            var before = 0
            for place in 0..<Int(block.documents) {
                firsts[place] = places[before]
                before += Int(counts[place])
            }
        }
    }

    /// Calls `body` with each position of the term in one document of a block.
    /// - Parameters:
    ///   - before: the number of positions of the block's earlier documents.
    ///   - count: the number of positions of this document.
    func forEachPlace(_ block: Block, before: Int, count: Int, _ body: (_ offset: Int32) -> Void) {
        bytes.withUnsafeBytes { bytes in
            let places = PackedNumbers(bytes, at: block.places, width: block.placeWidth)
            for place in before..<before + count { body(Int32(bitPattern: places[place])) }
        }
    }
}

extension Postings.Block {
    /// Where the block's term frequencies and positions begin.
    fileprivate var counts: Int { start + PackedNumbers.size(Int(documents), distanceWidth) }
    fileprivate var places: Int { counts + PackedNumbers.size(Int(documents), countWidth) }
}

/// The postings of one term in the documents of an index, in title and text.
package final class TermPostings: Sendable {
    let title: Postings
    let text: Postings
    /// The number of documents that have the term.
    package let count: Int

    /// The memory it takes, in bytes.
    package var size: Int { title.size + text.size }

    /// Of a word that no document has.
    static let none = TermPostings(title: .none, text: .none, count: 0)

    init(title: Postings, text: Postings, count: Int) {
        self.title = title
        self.text = text
        self.count = count
    }
}
