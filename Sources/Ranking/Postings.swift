/// Where one term stands in one field of all documents of an index, packed in memory.
///
/// Documents are in blocks of 128, each with the ids (as differences), how often each document has the term, and at
/// which words. Within a block each kind of number has as many bits as its largest needs.
@usableFromInline
struct Postings: Sendable {
    /// Documents that stand together.
    struct Block {
        /// The id before the first, and the last one.
        var before: UInt32
        var last: UInt32
        /// Where its numbers begin in `bytes`: distances, counts less one, places, each kind from a byte of its own on.
        var start: Int
        var documents: UInt8
        var distanceWidth: UInt8
        var countWidth: UInt8
        var placeWidth: UInt8
        /// The most that the term scores in one of them, per unit of its weight.
        var reach: Float
    }

    /// The most documents of a block.
    @inlinable
    static var blockSize: Int { 128 }

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

    /// Calls `body` with each document's id, in order.
    func forEachDocument(_ body: (_ id: UInt32) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for block in blocks {
                var id = block.before
                let distances = PackedNumbers(bytes, at: block.start, width: block.distanceWidth)
                for place in 0..<Int(block.documents) {
                    id &+= distances[place]
                    body(id)
                }
            }
        }
    }

    /// Calls `body` with each place of a document of a block.
    /// - Parameters:
    ///   - before: how many places the documents of the block before it have.
    ///   - count: how many it has.
    func forEachPlace(_ block: Block, before: Int, count: Int, _ body: (_ offset: Int32) -> Void) {
        bytes.withUnsafeBytes { bytes in
            let places = PackedNumbers(bytes, at: block.places, width: block.placeWidth)
            for place in before..<before + count { body(Int32(bitPattern: places[place])) }
        }
    }
}

extension Postings.Block {
    /// Where its counts and its places begin.
    fileprivate var counts: Int { start + PackedNumbers.size(Int(documents), distanceWidth) }
    fileprivate var places: Int { counts + PackedNumbers.size(Int(documents), countWidth) }
}

/// Where one term stands in the documents of an index.
package final class TermPostings: Sendable {
    let title: Postings
    let text: Postings
    /// How many documents have the term.
    package let count: Int

    /// How much memory it takes, in bytes.
    package var size: Int { title.size + text.size }

    init(title: Postings, text: Postings, count: Int) {
        self.title = title
        self.text = text
        self.count = count
    }
}
