/// Acronyms explained in a text: “forme longue (ABC)”.
public enum Acronyms {
    /// An acronym and its expansion.
    public struct Explained: Hashable, Sendable {
        /// The folded acronym.
        public let acronym: String
        /// The folded words of the expansion.
        public let expansion: [String]
    }

    private static let lengths = 2...8

    /// The acronyms explained in a text: capitals in brackets, after words that begin with these letters. A stop word
    /// may have no letter (“Centre national *de la* fonction publique”).
    /// - Parameter found: the words of `text`, in order.
    public static func explained(in text: UnsafeBufferPointer<UInt8>, words found: [Word]) -> [Explained] {
        var result: [Explained] = []
        for (index, word) in found.enumerated()
        where isBracketed(word, text) && lengths.contains(word.folded.utf8.count) {
            let letters = Array(word.folded.utf8)
            let before = found[..<index]
            let start =
                start(of: letters, in: before, isStrict: true) ?? start(of: letters, in: before, isStrict: false)
            if let start { result.append(Explained(acronym: word.folded, expansion: before[start...].map(\.folded))) }
        }
        return result
    }

    /// Where an expansion begins that ends `before` and whose initials are `letters`; never at a stop word.
    /// - Parameter isStrict: stop words have no letter.
    private static func start(of letters: [UInt8], in before: ArraySlice<Word>, isStrict: Bool) -> Int? {
        var place = before.endIndex
        for letter in letters.reversed() {
            var isFound = false
            while !isFound {
                place -= 1
                guard place >= before.startIndex else { return nil }
                let word = before[place].folded
                let isStop = StopWords.contains(word)
                isFound = word.utf8.first == letter && !(isStop && isStrict)
                if !isFound, !isStop { return nil }
            }
        }
        return StopWords.contains(before[place].folded) ? nil : place
    }

    /// Whether a word is written in capitals between brackets.
    private static func isBracketed(_ word: Word, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = (word.bytes.lowerBound, word.bytes.upperBound)
        guard start > 0, end < text.count, text[start - 1] == UInt8(ascii: "("), text[end] == UInt8(ascii: ")") else {
            return false
        }
        // These are ASCII letters; in UTF-8 no byte of an accented letter is one.
        return !text[start..<end].contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
