/// The letters of a key as a bit set: whether a letter occurs once, and whether it occurs twice or more. Comparing two
/// bags quickly shows that two keys have too many slips between them.
struct LetterBag {
    private var bits: UInt64 = 0

    init(_ key: UnsafeBufferPointer<UInt8>) {
        for byte in key.prefix(SlipDistance.longest) {
            let once = UInt64(1) << UInt64(Self.kind(byte))
            bits |= bits & once == 0 ? once : once << 32
        }
    }

    /// A lower bound of the slips between the keys of two bags: each slip adds at most one letter to the difference.
    @inline(__always)
    func leastDistance(to other: LetterBag) -> Int {
        max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
    }

    /// Each letter has its own bits; other bytes share six.
    private static func kind(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a")
        default: 26 + byte % 6
        }
    }
}
