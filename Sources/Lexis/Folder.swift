/// Folds scalars one by one, with a cache for those outside the Latin table.
struct Folder {
    /// Scalars below this one are in `latin`.
    static let latinEnd: UInt32 = 0x180

    /// Folded ASCII, Latin-1 and Latin Extended-A: the first byte in the low half, a second one in the high half.
    /// `latinSeparator` and `latinOther` are not bytes of words.
    static let latin: [UInt16] = (0..<latinEnd).map { value in
        let folded = FoldedScalar(Unicode.Scalar(value) ?? "\0")
        switch folded.role {
        case .separator: return latinSeparator
        case .base where folded.count <= 2: return UInt16(folded.bytes[0]) | UInt16(folded.bytes[1]) << 8
        default: return latinOther
        }
    }

    static let latinSeparator: UInt16 = 0
    /// The entry is computed by `FoldedScalar`.
    static let latinOther: UInt16 = .max

    private var scalars: [UInt32]
    private var folded: [FoldedScalar]

    init() {
        // U+0000 is in the Latin table, so it can mark an empty slot.
        scalars = Array(repeating: 0, count: Self.slots)
        folded = Array(repeating: .separator, count: Self.slots)
    }

    /// Enough for a script with cases and accents (Greek and its extensions have 400 letters).
    private static let slots = 1024

    /// Folds a scalar, from the cache if possible.
    mutating func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
        let slot = Int(scalar.value) % Self.slots
        if scalars[slot] == scalar.value, scalar.value != 0 { return folded[slot] }
        let result = FoldedScalar(scalar)
        scalars[slot] = scalar.value
        folded[slot] = result
        return result
    }
}
