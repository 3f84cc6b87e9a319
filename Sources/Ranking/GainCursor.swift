/// A position in one of a word's two lists, which only moves forward. It unpacks the current block into its own memory.
struct GainCursor {
    /// The word's number in the query.
    let term: Int
    let isTitled: Bool
    /// The word's weight.
    let weight: Double
    /// The upper bound of the score of the pairs of which the word is the rarer one.
    let constant: Double
    /// The upper bound of what the list adds to a score.
    let bound: Double

    /// The current document; `PostingsCursor.end` after the last.
    private(set) var id: UInt32 = 0
    private let list: GainList
    private var (block, place, size) = (-1, 0, 0)
    /// The word's weight times the quantum of the block.
    private var scale = 0.0
    private let ids: UnsafeMutablePointer<UInt32>
    private let gains: UnsafeMutablePointer<UInt8>

    /// Begins at the first document. The caller frees its memory with `deallocate`.
    init(_ list: GainList, term: Int, isTitled: Bool, weight: Double, constant: Double) {
        (self.list, self.term, self.isTitled) = (list, term, isTitled)
        (self.weight, self.constant) = (weight, constant)
        bound = weight * list.most + constant
        ids = .allocate(capacity: Postings.blockSize)
        gains = .allocate(capacity: Postings.blockSize)
        rewind()
    }

    func deallocate() {
        ids.deallocate()
        gains.deallocate()
    }

    /// The number of documents of the list.
    var documents: Int { list.count }

    /// The last document of the current block, and the upper bound of what the list adds in the block.
    @inline(__always)
    var blockEnd: UInt32 { size > 0 ? ids[size - 1] : PostingsCursor.end }
    @inline(__always)
    var blockBound: Double { size > 0 ? 255 * scale + constant : 0 }

    /// The upper bound of what the list adds to the score of the current document.
    @inline(__always)
    var most: Double { Double(gains[place]) * scale + constant }

    /// What the word has in the current document.
    var posting: GainPosting { list.posting(list.blocks[block], place) }

    /// Returns to the first document.
    mutating func rewind() { open(0) }

    /// Moves to the next document.
    @inline(__always)
    mutating func next() {
        place += 1
        if place < size { id = ids[place] } else { open(block + 1) }
    }

    /// Moves to a document, or to the first one after it.
    @inline(__always)
    mutating func seek(_ target: UInt32) {
        guard id < target else { return }
        if ids[size - 1] < target {
            open(blockThatHas(target))
            guard id < target else { return }
        }
        repeat { place += 1 } while ids[place] < target
        id = ids[place]
    }

    private mutating func open(_ number: Int) {
        (block, place) = (number, 0)
        guard number < list.blocks.count else {
            (size, scale, id) = (0, 0, PostingsCursor.end)
            return
        }
        let opened = list.blocks[number]
        size = Int(opened.documents)
        scale = weight * Double(opened.quantum)
        list.read(opened, ids: ids, gains: gains)
        id = ids[0]
    }

    /// The first later block whose last document is not before the target, by exponential then binary search.
    private func blockThatHas(_ target: UInt32) -> Int {
        let blocks = list.blocks
        var (low, leap) = (block + 1, 1)
        while low + leap < blocks.count, blocks[low + leap].last < target {
            low += leap
            leap *= 2
        }
        var high = min(low + leap, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].last < target { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
