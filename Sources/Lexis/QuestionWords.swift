/// Question words. A title with the question word of the query is a more likely answer than another on the same
/// subject. They are stop words, so the indexes do not contain them.
public enum QuestionWords {
    /// The words, folded, each on its line with its forms.
    private static let all = [
        ["comment"], ["pourquoi"], ["combien"], ["quand"], ["quel", "quelle", "quels", "quelles"], ["quoi"], ["qui"],
        ["que"], ["ou"],
    ]

    /// How many there are, forms of one word counted once.
    public static var count: Int { all.count }

    private static let bits: [[UInt8]: UInt32] = Dictionary(
        uniqueKeysWithValues: all.enumerated().flatMap { place, forms in
            forms.map { (Array($0.utf8), 1 << UInt32(place)) }
        })

    /// The bit of the question word of which a folded word is a form; 0 if it is none.
    public static func bit(_ folded: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard (2...8).contains(folded.count), let first = folded.first,
            first == UInt8(ascii: "q") || first == UInt8(ascii: "c") || first == UInt8(ascii: "p")
                || first == UInt8(ascii: "o") && folded.count == 2
        else { return 0 }
        return bits[Array(folded)] ?? 0
    }

    /// The same for a string.
    public static func bit(_ folded: String) -> UInt32 {
        var folded = folded
        return folded.withUTF8 { bit($0) }
    }
}
