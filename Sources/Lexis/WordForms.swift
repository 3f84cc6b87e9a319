/// Folded words, packed one after the other: a `String` for each would take longer to make than to compare.
public struct WordForms: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []

    public init() {}

    /// The memory it takes, in bytes.
    public var size: Int { bytes.count + ends.count * MemoryLayout<Int32>.stride }

    public mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: word)
        ends.append(Int32(clamping: bytes.count))
    }

    /// Calls `body` with the bytes of each word, valid only during the call.
    public func visit(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for end in ends {
                body(UnsafeBufferPointer(rebasing: bytes[start..<Int(end)]))
                start = Int(end)
            }
        }
    }
}
