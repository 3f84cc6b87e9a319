/// What a word and its family have in one document, in whole numbers.
struct GainPosting {
    /// The term frequencies of words as alike as the typed one.
    var title: UInt32 = 0
    var text: UInt32 = 0
    /// The other term frequencies, each times its likeness in parts.
    var titleParts: UInt32 = 0
    var textParts: UInt32 = 0
    /// What the greatest likeness lacks of a whole, in the title, in the document, and of the first position.
    var titleWeakness = Likeness.whole
    var weakness = Likeness.whole
    var leadWeakness = Likeness.whole
    var first: UInt32 = 0

    var isTitled: Bool { titleWeakness < Likeness.whole }

    @inline(__always)
    var word: Score.Word {
        let whole = Double(Likeness.whole)
        return Score.Word(
            title: Double(title) + Double(titleParts) / whole, text: Double(text) + Double(textParts) / whole,
            titleLikeness: 1 - Double(titleWeakness) / whole, likeness: 1 - Double(weakness) / whole,
            leadLikeness: 1 - Double(leadWeakness) / whole, first: Double(first))
    }
}

/// The documents of a word and what it adds to the score of each, packed in memory.
///
/// A block of 128 documents has their ids (as differences), an upper bound of each gain in one byte, and what the exact
/// gain is worked out from. Each kind of number has the bit width of its largest in the block: most are zero.
struct GainList: Sendable {
    struct Block: Sendable {
        /// The id before the first one of the block, and the last one.
        var before: UInt32
        var last: UInt32
        var start: Int
        var documents: UInt8
        /// By `Column`.
        var widths: SIMD16<UInt8>
        /// The greatest gain is 255 of these.
        var quantum: Float

        /// The upper bound of the gain of any document of the block, for a weight of 1.
        var most: Double { 255 * Double(quantum) }
    }

    /// The kinds of numbers, in the order in which a block has them.
    enum Column: Int, CaseIterable {
        case distance, gain, title, text, titleParts, textParts, titleWeakness, weakness, leadWeakness, first
    }

    let blocks: [Block]
    let bytes: [UInt8]
    let count: Int
    /// The upper bound of the gain of any document, for a weight of 1.
    let most: Double

    /// The memory it takes, in bytes.
    var size: Int { bytes.count + blocks.count * MemoryLayout<Block>.stride }

    /// Unpacks a block's ids and gains.
    func read(_ block: Block, ids: UnsafeMutablePointer<UInt32>, gains: UnsafeMutablePointer<UInt8>) {
        bytes.withUnsafeBytes { bytes in
            var id = block.before
            let distances = PackedNumbers(bytes, at: block.start, width: block.widths[Column.distance.rawValue])
            for place in 0..<Int(block.documents) {
                id &+= distances[place]
                ids[place] = id
            }
            let packed = PackedNumbers(
                bytes, at: block.start(of: .gain), width: block.widths[Column.gain.rawValue])
            for place in 0..<Int(block.documents) { gains[place] = UInt8(truncatingIfNeeded: packed[place]) }
        }
    }

    /// What the word has in one document of a block.
    func posting(_ block: Block, _ place: Int) -> GainPosting {
        bytes.withUnsafeBytes { bytes in
            var start = block.start(of: .title)
            func next(_ column: Column) -> UInt32 {
                let width = block.widths[column.rawValue]
                defer { start += PackedNumbers.size(Int(block.documents), width) }
                return width == 0 ? 0 : PackedNumbers(bytes, at: start, width: width)[place]
            }
            // In the order of the columns.
            var posting = GainPosting()
            posting.title = next(.title)
            posting.text = next(.text)
            posting.titleParts = next(.titleParts)
            posting.textParts = next(.textParts)
            posting.titleWeakness = next(.titleWeakness)
            posting.weakness = next(.weakness)
            posting.leadWeakness = next(.leadWeakness)
            posting.first = next(.first)
            return posting
        }
    }

    /// Calls `body` with each document's id, in ascending order.
    func forEachDocument(_ body: (_ id: UInt32) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for block in blocks {
                var id = block.before
                let distances = PackedNumbers(bytes, at: block.start, width: block.widths[Column.distance.rawValue])
                for place in 0..<Int(block.documents) {
                    id &+= distances[place]
                    body(id)
                }
            }
        }
    }
}

extension GainList.Block {
    /// Where the numbers of a kind begin.
    fileprivate func start(of column: GainList.Column) -> Int {
        var start = start
        for before in 0..<column.rawValue { start += PackedNumbers.size(Int(documents), widths[before]) }
        return start
    }
}

/// Packs a word's documents and gains. Its buffers are allocated once.
struct GainListBuilder {
    private typealias Column = GainList.Column

    private var blocks: [GainList.Block] = []
    private var bytes: [UInt8] = []
    private var count = 0
    private var most = 0.0
    /// The numbers of the block that is being filled, 128 for each kind.
    private let numbers: UnsafeMutablePointer<UInt32>
    private let gains: UnsafeMutablePointer<Double>
    private var documents = 0
    private var last: UInt32 = 0
    private var before: UInt32 = 0

    init() {
        numbers = .allocate(capacity: Postings.blockSize * Column.allCases.count)
        gains = .allocate(capacity: Postings.blockSize)
    }

    func deallocate() {
        numbers.deallocate()
        gains.deallocate()
    }

    /// Adds a document. Its id must be larger than that of the one before.
    @inline(__always)
    mutating func add(_ id: UInt32, _ posting: GainPosting, _ gain: Double) {
        set(.distance, id &- last)
        set(.title, posting.title)
        set(.text, posting.text)
        set(.titleParts, posting.titleParts)
        set(.textParts, posting.textParts)
        set(.titleWeakness, posting.titleWeakness)
        set(.weakness, posting.weakness)
        set(.leadWeakness, posting.leadWeakness)
        set(.first, posting.first)
        gains[documents] = gain
        last = id
        documents += 1
        count += 1
        if documents == Postings.blockSize { close() }
    }

    @inline(__always)
    private func set(_ column: Column, _ value: UInt32) {
        numbers[column.rawValue * Postings.blockSize + documents] = value
    }

    /// The packed list.
    mutating func finish() -> GainList {
        close()
        // Copies of exactly the needed size.
        return GainList(
            blocks: Array(blocks[...]), bytes: bytes + [UInt8](repeating: 0, count: PackedNumbers.margin), count: count,
            most: most)
    }

    private mutating func close() {
        guard documents > 0 else { return }
        var greatest = 0.0
        for place in 0..<documents { greatest = max(greatest, gains[place]) }
        // Rounded up, so that a gain is never above its bound.
        let quantum = Float(greatest / 255).nextUp
        for place in 0..<documents {
            numbers[Column.gain.rawValue * Postings.blockSize + place] = UInt32(
                min((gains[place] / Double(quantum)).rounded(.up), 255))
        }
        let columns = Column.allCases.map {
            UnsafeBufferPointer(start: numbers + $0.rawValue * Postings.blockSize, count: documents)
        }
        var block = GainList.Block(
            before: before, last: last, start: bytes.count, documents: UInt8(documents), widths: .zero,
            quantum: quantum)
        for (column, values) in zip(Column.allCases, columns) {
            block.widths[column.rawValue] = PackedNumbers.width(values)
            PackedNumbers.append(values, width: block.widths[column.rawValue], to: &bytes)
        }
        blocks.append(block)
        most = max(most, block.most)
        before = last
        documents = 0
    }
}
