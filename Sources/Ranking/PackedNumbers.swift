/// Whole numbers packed at a fixed bit width, one after the other, least significant bit first.
struct PackedNumbers {
    private let bytes: UnsafeRawPointer
    private let width: Int
    private let mask: UInt64

    /// The number of bytes that must follow the numbers: reading one number reads eight bytes.
    static let margin = 8

    /// Numbers of at most 32 bits.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, at start: Int, width: UInt8) {
        self.bytes = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + start)
        self.width = Int(width)
        mask = 1 << UInt64(width) - 1
    }

    @inline(__always)
    subscript(_ place: Int) -> UInt32 {
        let bit = place &* width
        let word = bytes.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self).littleEndian
        return UInt32(truncatingIfNeeded: word >> UInt64(bit & 7) & mask)
    }

    /// The number of bytes that `count` numbers take.
    @inline(__always)
    static func size(_ count: Int, _ width: UInt8) -> Int { (count &* Int(width) &+ 7) >> 3 }

    /// The number of bits of the largest number.
    static func width(_ values: UnsafeBufferPointer<UInt32>) -> UInt8 {
        UInt8(UInt32.bitWidth - values.reduce(0, |).leadingZeroBitCount)
    }

    /// Appends numbers to `bytes`.
    static func append(_ values: UnsafeBufferPointer<UInt32>, width: UInt8, to bytes: inout [UInt8]) {
        var (word, filled): (UInt64, UInt64) = (0, 0)
        for value in values {
            word |= UInt64(value) << filled
            filled += UInt64(width)
            while filled >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
                filled -= 8
            }
        }
        if filled > 0 { bytes.append(UInt8(truncatingIfNeeded: word)) }
    }
}
