/// The similarity of a word to others with the same beginning: the cosine of their letter four-grams, weighted by
/// rarity. *locataire* is similar to *location*, but a common ending such as *-ement* alone makes no similarity.
public struct Kinship {
    /// The four-grams of the word with their squared weights.
    private let grams: [(gram: UInt32, square: Double)]
    private let norm: Double
    /// A bit for each sequence: hardly any of another word has to be compared.
    private let mask: UInt64

    /// The shortest word that is compared, in letters.
    public static let shortest = 4
    /// The number of first letters that similar words have in common.
    public static let start = 3

    /// - Parameter word: folded.
    public init(of word: String) {
        var grams: [(gram: UInt32, square: Double)] = []
        var word = word
        word.withUTF8 { bytes in
            Self.forEachGram(bytes) { gram in
                guard !grams.contains(where: { $0.gram == gram }) else { return }
                let weight = Lexicon.weight(of: gram)
                grams.append((gram, weight * weight))
            }
        }
        self.grams = grams
        norm = grams.reduce(0) { $0 + $1.square }
        mask = grams.reduce(0) { $0 | Self.bit($1.gram) }
    }

    /// From 0 to 1. A four-gram that the other word repeats counts again, but hardly any word repeats one.
    /// - Parameter other: folded.
    public func likeness(to other: String) -> Double {
        var other = other
        return other.withUTF8 { likeness(to: $0) }
    }

    /// The same for the UTF-8 bytes of a folded word.
    ///
    /// Most words that begin like this one share no more with it. They are told by the sequences that both have, whose
    /// weights are known: the likeness is at most the root of their part of this word.
    /// - Parameter least: where the likeness is below, it may be given as 0.
    public func likeness(to other: UnsafeBufferPointer<UInt8>, least: Double = 0) -> Double {
        var shared = 0.0
        Self.forEachGram(other) { gram in
            guard mask & Self.bit(gram) != 0 else { return }
            for own in grams where own.gram == gram { shared += own.square }
        }
        // With room for rounding.
        guard shared > 0, shared * 1.001 >= least * least * norm else { return 0 }
        var square = 0.0
        Self.forEachGram(other) { gram in
            let weight = Lexicon.weight(of: gram)
            square += weight * weight
        }
        return min(shared / (norm * square).squareRoot(), 1)
    }

    @inline(__always)
    private static func bit(_ gram: UInt32) -> UInt64 { 1 << UInt64((gram &* 0x9E37_79B1) >> 26) }

    /// Calls `body` with the sequences of four bytes, with a mark at the beginning and the end.
    @inline(__always)
    private static func forEachGram(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ gram: UInt32) -> Void
    ) {
        var gram = UInt32(UInt8(ascii: "^")) << 24
        for place in 0...bytes.count {
            let byte = place < bytes.count ? bytes[place] : UInt8(ascii: "$")
            gram = gram >> 8 | UInt32(byte) << 24
            if place >= 2 { body(gram) }
        }
    }
}
