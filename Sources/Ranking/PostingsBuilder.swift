/// Packs the postings of one field, document by document. Its buffers are allocated once.
@usableFromInline
struct PostingsBuilder {
    private var blocks: [Postings.Block] = []
    private var bytes: [UInt8] = []
    @usableFromInline var count = 0
    private var maxScore = 0.0
    private let score: (_ id: UInt32, _ found: Int) -> Double

    // The block that is being filled, and the number of positions of its last document.
    @usableFromInline let distances: UnsafeMutablePointer<UInt32>
    @usableFromInline let counts: UnsafeMutablePointer<UInt32>
    @usableFromInline var places: UnsafeMutablePointer<UInt32>
    @usableFromInline var room = Postings.blockSize
    @usableFromInline var documents = 0
    @usableFromInline var placed = 0
    @usableFromInline var placedBefore = 0
    @usableFromInline var last: UInt32 = 0
    private var before: UInt32 = 0

    /// The most positions kept of a document. BM25 saturates: more occurrences change the score by less than rounding.
    @inlinable
    static var mostPlaces: Int { Int(UInt8.max) }
    /// The largest position; later ones are stored as this one.
    @inlinable
    static var farthest: UInt32 { UInt32(UInt16.max) }

    /// - Parameter score: BM25 in a document for a weight of 1, from the document's id and the term frequency.
    init(score: @escaping (_ id: UInt32, _ found: Int) -> Double) {
        self.score = score
        distances = .allocate(capacity: Postings.blockSize)
        counts = .allocate(capacity: Postings.blockSize)
        // Grows: most words are rare, and room for all that a block may have would be asked of the system for each.
        places = .allocate(capacity: room)
    }

    func deallocate() {
        distances.deallocate()
        counts.deallocate()
        places.deallocate()
    }

    /// The number of positions of the document that is being read.
    @inlinable
    @inline(__always)
    var found: Int { placed - placedBefore }

    /// Adds a position of the term in the next document.
    @inlinable
    @inline(__always)
    mutating func add(place: UInt32) {
        guard found < Self.mostPlaces else { return }
        if placed == room { grow() }
        places[placed] = min(place, Self.farthest)
        placed += 1
    }

    @usableFromInline
    mutating func grow() {
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 * room)
        larger.moveInitialize(from: places, count: room)
        places.deallocate()
        (places, room) = (larger, 2 * room)
    }

    /// Ends the document.
    @inlinable
    @inline(__always)
    mutating func end(_ id: UInt32) {
        distances[documents] = id &- last
        counts[documents] = UInt32(found - 1)
        placedBefore = placed
        last = id
        documents += 1
        count += 1
        if documents == Postings.blockSize { close() }
    }

    /// The packed postings.
    mutating func finish() -> Postings {
        close()
        // Copies of exactly the needed size.
        return Postings(
            blocks: Array(blocks[...]), bytes: bytes + [UInt8](repeating: 0, count: PackedNumbers.margin), count: count,
            maxScore: maxScore)
    }

    @usableFromInline
    mutating func close() {
        guard documents > 0 else { return }
        let most = best()
        let numbers = [(distances, documents), (counts, documents), (places, placed)].map {
            UnsafeBufferPointer(start: $0, count: $1)
        }
        let widths = numbers.map(PackedNumbers.width)
        blocks.append(
            Postings.Block(
                before: before, last: last, start: bytes.count, documents: UInt8(documents),
                distanceWidth: widths[0], countWidth: widths[1], placeWidth: widths[2]))
        for (values, width) in zip(numbers, widths) { PackedNumbers.append(values, width: width, to: &bytes) }
        before = last
        maxScore = max(maxScore, most)
        (documents, placed, placedBefore) = (0, 0, 0)
    }

    /// The best score in the block. The lengths of all its documents are read first, so that the processor fetches them
    /// from memory in parallel.
    private func best() -> Double {
        var (most, id) = (0.0, before)
        for document in 0..<documents {
            id &+= distances[document]
            most = max(most, score(id, Int(counts[document]) + 1))
        }
        return most
    }
}
