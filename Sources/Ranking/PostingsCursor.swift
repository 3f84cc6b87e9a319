/// A position in the postings of one word in one field, which only moves forward. It unpacks the current block into its
/// own memory.
struct PostingsCursor {
    /// The current document; `PostingsCursor.end` after the last.
    private(set) var id: UInt32 = 0
    private let postings: Postings
    private var block = -1
    private var place = 0
    private var size = 0
    private let ids: UnsafeMutablePointer<UInt32>
    private let counts: UnsafeMutablePointer<UInt8>

    /// Larger than every document's id.
    static let end = UInt32.max

    /// Begins at the first document. The caller frees its memory with `deallocate`.
    init(_ postings: Postings) {
        self.postings = postings
        ids = .allocate(capacity: Postings.blockSize)
        counts = .allocate(capacity: Postings.blockSize)
        rewind()
    }

    func deallocate() {
        ids.deallocate()
        counts.deallocate()
    }

    /// The term frequency in the current document.
    @inline(__always)
    var count: Int { Int(counts[place]) }

    /// Returns to the first document.
    mutating func rewind() { open(0) }

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

    /// Calls `body` with each position of the term in the current document.
    func forEachPlace(_ body: (_ offset: Int32) -> Void) {
        var before = 0
        for earlier in 0..<place { before += Int(counts[earlier]) }
        postings.forEachPlace(postings.blocks[block], before: before, count: count, body)
    }

    private mutating func open(_ number: Int) {
        block = number
        place = 0
        guard number < postings.blocks.count else {
            size = 0
            id = Self.end
            return
        }
        size = Int(postings.blocks[number].documents)
        postings.read(postings.blocks[number], ids: ids, counts: counts)
        id = ids[0]
    }

    /// The first later block whose last document is not before the target, by exponential then binary search.
    private func blockThatHas(_ target: UInt32) -> Int {
        let blocks = postings.blocks
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
