/// Puts postings together, document after document, in room that is made once.
struct PostingsBuilder {
    private var blocks: [Postings.Block] = []
    private var bytes: [UInt8] = []
    private var count = 0
    private(set) var reach = 0.0

    // The block that is being filled, and how many places its last document has.
    private let distances: UnsafeMutablePointer<UInt32>
    private let counts: UnsafeMutablePointer<UInt8>
    private let places: UnsafeMutablePointer<UInt32>
    private var documents = 0
    private var placed = 0
    private var placedBefore = 0
    private var last: UInt32 = 0
    private var before: UInt32 = 0

    /// More places of a document are not kept: a word that is said so often says no more.
    private static let mostPlaces = Int(UInt8.max)
    /// Places behind this one are kept as this one.
    private static let farthest = UInt32(UInt16.max)

    init() {
        distances = .allocate(capacity: Postings.blockSize)
        counts = .allocate(capacity: Postings.blockSize)
        places = .allocate(capacity: Postings.blockSize * Self.mostPlaces)
    }

    func deallocate() {
        distances.deallocate()
        counts.deallocate()
        places.deallocate()
    }

    /// The first place of the document that is being read; nil before one is.
    @inline(__always)
    var first: UInt32? { placed > placedBefore ? places[placedBefore] : nil }

    /// How many places the document that is being read has.
    @inline(__always)
    var found: Int { placed - placedBefore }

    /// Adds a word of the next document at which the term stands.
    @inline(__always)
    mutating func add(place: UInt32) {
        guard found < Self.mostPlaces else { return }
        places[placed] = min(place, Self.farthest)
        placed += 1
    }

    /// Ends the document.
    /// - Parameter score: what the term adds to its score, per unit of its weight.
    @inline(__always)
    mutating func end(_ id: UInt32, score: Double) {
        distances[documents] = id &- last
        counts[documents] = UInt8(found)
        placedBefore = placed
        last = id
        documents += 1
        count += 1
        reach = max(reach, score)
        if documents == Postings.blockSize { close() }
    }

    /// What was put together.
    mutating func finish() -> Postings {
        close()
        // A copy of the size that is needed.
        return Postings(blocks: Array(blocks[...]), bytes: Array(bytes[...]), count: count, reach: reach)
    }

    private mutating func close() {
        guard documents > 0 else { return }
        let (wide, far) = (Self.width(distances, documents), Self.width(places, placed))
        blocks.append(
            Postings.Block(
                before: before, last: last, start: bytes.count, documents: documents, distanceWidth: wide,
                placeWidth: far))
        append(distances, documents, wide)
        bytes.append(contentsOf: UnsafeBufferPointer(start: counts, count: documents))
        append(places, placed, far)
        before = last
        (documents, placed, placedBefore) = (0, 0, 0)
    }

    /// How many bytes the largest of some numbers takes.
    private static func width(_ values: UnsafeMutablePointer<UInt32>, _ count: Int) -> Int {
        var all: UInt32 = 0
        for place in 0..<count { all |= values[place] }
        return all > 0xFFFF ? 4 : all > 0xFF ? 2 : 1
    }

    private mutating func append(_ values: UnsafeMutablePointer<UInt32>, _ count: Int, _ width: Int) {
        switch width {
        case 1: for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: values[place])) }
        default:
            for place in 0..<count {
                for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: values[place] >> UInt32(8 * byte))) }
            }
        }
    }
}
