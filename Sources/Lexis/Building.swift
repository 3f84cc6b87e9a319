/// The word that is being read: its folded bytes and its range in the text.
struct Building: ~Copyable {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var start = 0
    private var end = 0
    private var isFull = false
    /// The number of folded bytes; a word has at least one.
    private(set) var count = 0

    /// Builds words in `buffer`, which must outlive this value.
    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    /// The folded bytes. They are valid until the next change.
    var folded: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[0..<count]) }

    /// The range of the word in the text.
    var bytes: Range<Int> { start..<end }

    /// Begins a new word.
    @inline(__always)
    mutating func clear() {
        count = 0
        isFull = false
    }

    /// Adds a letter or digit by its entry in the Latin table.
    @inline(__always)
    mutating func take(_ entry: UInt16, at position: Int, _ length: Int) {
        if count == 0 { start = position }
        end = position + length
        let second = UInt8(truncatingIfNeeded: entry >> 8)
        guard !isFull, count + (second == 0 ? 1 : 2) <= buffer.count else {
            isFull = true
            return
        }
        buffer[count] = UInt8(truncatingIfNeeded: entry)
        count += 1
        if second != 0 {
            buffer[count] = second
            count += 1
        }
    }

    /// Adds any scalar. A separator ends the word; the caller has read it before.
    mutating func take(_ scalar: FoldedScalar, at position: Int, _ length: Int) {
        switch scalar.role {
        case .separator: clear()
        case .ignored: break
        case .mark where count == 0: break
        case .mark, .base:
            if count == 0 { start = position }
            end = position + length
            append(scalar)
        }
    }

    /// Appends the bytes of `scalar`. After one that does not fit no more are appended, so that a word is only cut at
    /// its end.
    private mutating func append(_ scalar: FoldedScalar) {
        guard !isFull, count + scalar.count <= buffer.count else {
            isFull = true
            return
        }
        for index in 0..<scalar.count {
            buffer[count] = scalar.bytes[index]
            count += 1
        }
    }
}
