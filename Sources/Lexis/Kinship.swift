/// How alike a word is to others that begin like it: the cosine of their sequences of four letters, seldom ones with
/// more weight. So *locataire* is like *location*, though an ending such as *-ement* alone makes no likeness.
public struct Kinship {
    /// The sequences of the word with their weights squared.
    private let grams: [(gram: UInt32, square: Double)]
    private let norm: Double

    /// The fewest letters of a word that has kin.
    public static let shortest = 4
    /// Kin have the same first letters, so many.
    public static let start = 3

    /// - Parameter word: folded.
    public init(of word: String) {
        var grams: [(gram: UInt32, square: Double)] = []
        Self.forEachGram(word) { gram, square in
            if !grams.contains(where: { $0.gram == gram }) { grams.append((gram, square)) }
        }
        self.grams = grams
        norm = grams.reduce(0) { $0 + $1.square }
    }

    /// From 0 to 1. A sequence that the other word repeats counts again: hardly any word has one.
    /// - Parameter other: folded.
    public func likeness(to other: String) -> Double {
        var (shared, square) = (0.0, 0.0)
        Self.forEachGram(other) { gram, weight in
            square += weight
            for own in grams where own.gram == gram { shared += weight }
        }
        return shared > 0 ? min(shared / (norm * square).squareRoot(), 1) : 0
    }

    /// Calls `body` with the sequences of four bytes, with a mark at the beginning and the end, and their weights
    /// squared.
    private static func forEachGram(_ word: String, _ body: (_ gram: UInt32, _ square: Double) -> Void) {
        var word = word
        word.withUTF8 { bytes in
            var gram = UInt32(UInt8(ascii: "^")) << 24
            for place in 0...bytes.count {
                let byte = place < bytes.count ? bytes[place] : UInt8(ascii: "$")
                gram = gram >> 8 | UInt32(byte) << 24
                guard place >= 2 else { continue }
                let weight = Lexicon.weight(of: gram)
                body(gram, weight * weight)
            }
        }
    }
}
