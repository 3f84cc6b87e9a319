/// The letters of a key without their order, in an integer: whether a letter is there once, and whether twice or more.
/// Two bags tell at once that two keys are too far apart to be worth comparing.
struct LetterBag {
    private var bits: UInt64 = 0

    init(_ key: UnsafeBufferPointer<UInt8>) {
        for byte in key.prefix(SlipDistance.longest) {
            let once = UInt64(1) << UInt64(Self.kind(byte))
            bits |= bits & once == 0 ? once : once << 32
        }
    }

    /// A number of slips that the keys of the two bags are at least apart: each slip adds at most one letter to what
    /// one has more than the other.
    @inline(__always)
    func leastDistance(to other: LetterBag) -> Int {
        max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
    }

    /// Letters have a place each, other bytes share six.
    private static func kind(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a")
        default: 26 + byte % 6
        }
    }
}
