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
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: size(values.count, width)))
        bytes.withUnsafeMutableBytes { bytes in
            var (word, filled, place) = (UInt64(0), UInt64(0), start)
            for value in values {
                word |= UInt64(value) << filled
                filled &+= UInt64(width)
                guard filled >= 32 else { continue }
                let low = UInt32(truncatingIfNeeded: word).littleEndian
                bytes.storeBytes(of: low, toByteOffset: place, as: UInt32.self)
                place &+= 4
                word >>= 32
                filled &-= 32
            }
            while place < bytes.count {
                bytes[place] = UInt8(truncatingIfNeeded: word)
                place &+= 1
                word >>= 8
            }
        }
    }
}
