import Foundation

/// The folded form of one Unicode scalar.
struct FoldedScalar {
    enum Role {
        /// A character that ends a word.
        case separator
        /// A letter or a digit.
        case base
        /// A combining mark: it continues a word, and begins none.
        case mark
        /// Ignored within a word (soft hyphen, joiners, variation selectors).
        case ignored
    }

    let role: Role
    /// The folded UTF-8 bytes, of which `count` are used. The longest canonical decomposition of a scalar takes 12.
    private(set) var bytes = SIMD16<UInt8>()
    private(set) var count = 0

    static let separator = FoldedScalar(role: .separator)

    private init(role: Role) {
        self.role = role
    }

    private init(role: Role, _ scalars: some Sequence<Unicode.Scalar>) {
        self.role = role
        for scalar in scalars {
            let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            guard count + encoded.count <= bytes.scalarCount else { return }
            for byte in encoded {
                bytes[count] = byte
                count += 1
            }
        }
    }

    /// Folds any scalar. It is slow for scalars with a decomposition; `Folder` caches.
    init(_ scalar: Unicode.Scalar) {
        self.init(scalar, role: Self.role(of: scalar))
    }

    private init(_ scalar: Unicode.Scalar, role: Role) {
        switch role {
        case .separator, .ignored: self.init(role: role)
        case .base, .mark:
            if let digit = Self.superscriptDigit(scalar) {
                self.init(role: role, [digit])
            } else if Self.isIdeograph(scalar) {
                self.init(role: role, [scalar])
            } else {
                self.init(role: role, Self.folded(scalar))
            }
        }
    }

    /// Folds a scalar, by the table if it is Latin.
    init(latin scalar: Unicode.Scalar) {
        let entry = scalar.value < Folder.latinEnd ? Folder.latin[Int(scalar.value)] : Folder.latinOther
        switch entry {
        case Folder.latinOther: self.init(scalar)
        case Folder.latinSeparator: self.init(role: .separator)
        default:
            self.init(role: .base)
            bytes[0] = UInt8(truncatingIfNeeded: entry)
            bytes[1] = UInt8(truncatingIfNeeded: entry >> 8)
            count = bytes[1] == 0 ? 1 : 2
        }
    }

    /// Appends the folded bytes.
    func append(to result: inout [UInt8]) {
        for index in 0..<count { result.append(bytes[index]) }
    }

    private static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar.value {
        case 0x200B: return .separator  // A zero-width space separates words.
        case 0x02BC: return .separator  // The “modifier letter apostrophe” is used as an apostrophe.
        default: break
        }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return .ignored }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .base
        case .decimalNumber, .letterNumber, .otherNumber: return .base
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        default: return .separator
        }
    }

    /// Lowercases, decomposes, then removes accents and ligatures.
    private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let lowercase = scalar.properties.lowercaseMapping
        return lowercase.decomposedStringWithCanonicalMapping.unicodeScalars.flatMap { part in
            if let letters = plainLetters[part.value] { return Array(letters.unicodeScalars) }
            return isAccent(part) ? [] : [part]
        }
    }

    /// Accents have a combining class above 9. Marks with a lower class make another letter (Indic vowels and viramas,
    /// Japanese voicing) and are kept.
    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.canonicalCombiningClass.rawValue > 9 || properties.generalCategory == .enclosingMark
    }

    /// The digit of a superscript or subscript, so that “m²” is found as “m2” and “CO₂” as “co2”.
    private static func superscriptDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let properties = scalar.properties
        guard properties.generalCategory == .otherNumber, properties.numericType == .digit,
            let value = properties.numericValue, (0...9).contains(value)
        else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }

    /// Unified ideographs do not change, and are too many for a cache.
    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x4DBF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
    }

    /// Letters without a canonical decomposition that people type in another way.
    private static let plainLetters: [UInt32: String] = [
        0x00B5: "\u{3BC}", 0x00DF: "ss", 0x00E6: "ae", 0x00F8: "o", 0x0111: "d", 0x0127: "h", 0x0131: "i",
        0x0133: "ij", 0x0140: "l", 0x0142: "l", 0x0149: "n", 0x0153: "oe", 0x0167: "t", 0x017F: "s", 0x00AA: "a",
        0x00BA: "o", 0x03C2: "\u{3C3}", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
        0xFB05: "st", 0xFB06: "st",
        // Raised endings: 1ᵉʳ, 2ᵈᵉ, nᵒ.
        0x1D48: "d", 0x1D49: "e", 0x02B3: "r", 0x1D50: "m", 0x207F: "n", 0x02E2: "s", 0x1D52: "o",
    ]
}
