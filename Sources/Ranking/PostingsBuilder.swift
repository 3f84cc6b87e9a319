/// Packs the postings of one field, document after document, in memory that is allocated once.
@usableFromInline
struct PostingsBuilder {
    private var blocks: [Postings.Block] = []
    private var bytes: [UInt8] = []
    @usableFromInline var count = 0
    private var reach = 0.0
    private let score: (_ id: UInt32, _ found: Int, _ first: UInt32) -> Double

    // The block that is being filled, and how many places its last document has.
    @usableFromInline let distances: UnsafeMutablePointer<UInt32>
    @usableFromInline let counts: UnsafeMutablePointer<UInt32>
    @usableFromInline let places: UnsafeMutablePointer<UInt32>
    @usableFromInline var documents = 0
    @usableFromInline var placed = 0
    @usableFromInline var placedBefore = 0
    @usableFromInline var last: UInt32 = 0
    private var before: UInt32 = 0

    /// The most places of a document that are kept: a term that stands there so often gains nothing by more.
    @inlinable
    static var mostPlaces: Int { Int(UInt8.max) }
    /// The largest place: those behind it are kept as this one.
    @inlinable
    static var farthest: UInt32 { UInt32(UInt16.max) }

    /// - Parameter score: what the term adds to the score of a document, per unit of its weight: by its id, how often
    ///   it stands there, and where first.
    init(score: @escaping (_ id: UInt32, _ found: Int, _ first: UInt32) -> Double) {
        self.score = score
        distances = .allocate(capacity: Postings.blockSize)
        counts = .allocate(capacity: Postings.blockSize)
        places = .allocate(capacity: Postings.blockSize * Self.mostPlaces)
    }

    func deallocate() {
        distances.deallocate()
        counts.deallocate()
        places.deallocate()
    }

    /// How many places the document that is being read has.
    @inlinable
    @inline(__always)
    var found: Int { placed - placedBefore }

    /// Adds a word of the next document at which the term stands.
    @inlinable
    @inline(__always)
    mutating func add(place: UInt32) {
        guard found < Self.mostPlaces else { return }
        places[placed] = min(place, Self.farthest)
        placed += 1
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

    /// What was put together.
    mutating func finish() -> Postings {
        close()
        // Copies of the size that is needed.
        return Postings(
            blocks: Array(blocks[...]), bytes: bytes + [UInt8](repeating: 0, count: PackedNumbers.margin), count: count,
            reach: reach)
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
                distanceWidth: widths[0], countWidth: widths[1], placeWidth: widths[2],
                reach: Float(most).nextUp))
        for (values, width) in zip(numbers, widths) { PackedNumbers.append(values, width: width, to: &bytes) }
        before = last
        reach = max(reach, most)
        (documents, placed, placedBefore) = (0, 0, 0)
    }

    /// The best score in the block. The lengths of its documents are read together, so that the processor can fetch
    /// them from memory at once.
    private func best() -> Double {
        var (most, id, place) = (0.0, before, 0)
        for document in 0..<documents {
            id &+= distances[document]
            let found = Int(counts[document]) + 1
            most = max(most, score(id, found, places[place]))
            place += found
        }
        return most
    }
}
