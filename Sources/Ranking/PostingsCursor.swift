/// A position in one term's postings in one field, which only moves forward. The numbers of the block it stands in are
/// unpacked in memory of its own.
struct PostingsCursor {
    /// The term's number in the query.
    let term: Int
    let isTitle: Bool
    /// What the term's score is multiplied by for the bounds: its weight, and those of the pairs of which it is the
    /// rarer term.
    let weight: Double
    /// What the other pairs add at most, whatever the term scores.
    let constant: Double
    /// What the list adds to a score at most.
    let bound: Double

    /// The document at which it stands; `PostingsCursor.end` behind the last.
    private(set) var id: UInt32 = 0
    private let postings: Postings
    private var block = -1
    private var place = 0
    private var size = 0
    private let ids: UnsafeMutablePointer<UInt32>
    private let counts: UnsafeMutablePointer<UInt8>

    /// The id behind every document.
    static let end = UInt32.max

    /// Stands at the first document. Whoever makes one frees its memory with `deallocate`.
    init(_ postings: Postings, term: Int, isTitle: Bool, weight: Double, constant: Double) {
        (self.term, self.isTitle, self.weight, self.constant) = (term, isTitle, weight, constant)
        bound = weight * postings.reach + constant
        self.postings = postings
        ids = .allocate(capacity: Postings.blockSize)
        counts = .allocate(capacity: Postings.blockSize)
        rewind()
    }

    func deallocate() {
        ids.deallocate()
        counts.deallocate()
    }

    /// How many documents it has in all.
    var documents: Int { postings.count }

    /// The last document of the block in which it stands, and what the term adds at most to the score of one of them.
    @inline(__always)
    var blockEnd: UInt32 { size > 0 ? ids[size - 1] : Self.end }
    @inline(__always)
    var blockBound: Double { size > 0 ? weight * Double(postings.blocks[block].reach) + constant : 0 }

    /// How often the term stands in the document.
    @inline(__always)
    var count: Int { Int(counts[place]) }

    /// Back to the first document.
    mutating func rewind() { open(0) }

    /// To the next document.
    @inline(__always)
    mutating func next() {
        place += 1
        if place < size { id = ids[place] } else { open(block + 1) }
    }

    /// To a document, or the next one behind it.
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

    /// Calls `body` with each word of the field at which the term stands in the document.
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

    /// The first block behind this one whose last document is not before the target: by leaps that double, then by
    /// halves.
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
