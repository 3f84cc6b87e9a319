/// Documents of an index by their ids, a bit each.
struct DocumentSet {
    private var words: [UInt64]
    private let largest: UInt32

    /// - Parameters:
    ///   - largest: the largest id of a document; others are not taken in.
    ///   - isFull: holds all of them, or none.
    init(largest: Int64, isFull: Bool = false) {
        self.largest = UInt32(clamping: largest)
        words = Array(repeating: isFull ? .max : 0, count: Int(self.largest / 64) + 1)
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    @inline(__always)
    func contains(_ id: UInt32) -> Bool { id <= largest && words[Int(id / 64)] & 1 << UInt64(id % 64) != 0 }

    @inline(__always)
    mutating func insert(_ id: UInt32) {
        if id <= largest { words[Int(id / 64)] |= 1 << UInt64(id % 64) }
    }

    mutating func insert(_ postings: Postings) {
        let largest = largest
        words.withUnsafeMutableBufferPointer { words in
            postings.forEachDocument { id in
                if id <= largest { words[Int(id / 64)] |= 1 << UInt64(id % 64) }
            }
        }
    }

    mutating func formIntersection(_ other: Self) { for place in words.indices { words[place] &= other.words[place] } }

    mutating func subtract(_ other: Self) { for place in words.indices { words[place] &= ~other.words[place] } }

    @inline(__always)
    func forEach(_ body: (_ id: UInt32) -> Void) {
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                body(UInt32(place * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }
}
