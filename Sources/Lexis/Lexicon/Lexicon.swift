/// Facts about French that do not come from a desk's texts: inflected forms, and the rarity of letter four-grams.
public enum Lexicon {
    /// Whether a folded word is a form of French. It is a Bloom filter: about one in a hundred other words is accepted
    /// too.
    public static func contains(_ folded: String) -> Bool {
        var folded = folded
        let hash = folded.withUTF8 { Self.hash($0) }
        let (low, high) = (hash & 0xFFFF_FFFF, hash >> 32 | 1)
        return (0..<UInt64(LexiconForms.hashes)).allSatisfy { number in
            let bit = Int((low + number * high) % UInt64(LexiconForms.bits))
            return value(LexiconForms.data, bit / 6, LexiconForms.line) >> (bit % 6) & 1 != 0
        }
    }

    /// The weight of a four-gram, its first letter in the lowest byte. Rare ones have a higher weight.
    static func weight(of gram: UInt32) -> Double {
        let place = Int((gram &* 0x9E37_79B1) >> 17)
        return Double(value(LexiconGrams.data, place, LexiconGrams.line)) / Double(LexiconGrams.steps)
    }

    /// FNV-1a.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Reads six bits of a table in place. A line feed follows each line.
    @inline(__always)
    private static func value(_ data: StaticString, _ place: Int, _ line: Int) -> Int {
        Int(data.utf8Start[place + place / line]) - 48
    }
}
