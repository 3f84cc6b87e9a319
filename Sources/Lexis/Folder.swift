/// Folds scalars one by one, remembering those met outside the Latin table.
struct Folder {
    /// The scalars below this one have an entry in `latin`.
    static let latinEnd: UInt32 = 0x180

    /// Folded ASCII, Latin-1 and Latin Extended-A: the first byte is in the low half, the second, if any, in the high
    /// half. `latinSeparator` and `latinOther` are not bytes of a word.
    static let latin: [UInt16] = (0..<latinEnd).map { value in
        let folded = FoldedScalar(Unicode.Scalar(value) ?? "\0")
        switch folded.role {
        case .separator: return latinSeparator
        case .base where folded.count <= 2: return UInt16(folded.bytes[0]) | UInt16(folded.bytes[1]) << 8
        default: return latinOther
        }
    }

    static let latinSeparator: UInt16 = 0
    /// Only `FoldedScalar` knows.
    static let latinOther: UInt16 = .max

    private var scalars: [UInt32]
    private var folded: [FoldedScalar]

    init() {
        // U+0000 is in the Latin table: it stands for an empty slot.
        scalars = Array(repeating: 0, count: Self.slots)
        folded = Array(repeating: .separator, count: Self.slots)
    }

    /// Enough for the whole of a script with cases and accents (Greek and its extensions: 400 letters).
    private static let slots = 1024

    /// Folds a scalar, from memory when it was met lately.
    mutating func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
        let slot = Int(scalar.value) % Self.slots
        if scalars[slot] == scalar.value, scalar.value != 0 { return folded[slot] }
        let result = FoldedScalar(scalar)
        scalars[slot] = scalar.value
        folded[slot] = result
        return result
    }
}
