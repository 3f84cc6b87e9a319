/// Acronyms explained in a text: “forme longue (ABC)”, “ABC (forme longue)”.
public enum Acronyms {
    /// An acronym and its expansion.
    public struct Explained: Hashable, Sendable {
        /// The folded acronym.
        public let acronym: String
        /// The folded words of the expansion.
        public let expansion: [String]
    }

    private static let lengths = 2...8

    /// The acronyms explained in a text: capitals in brackets, after words that begin with these letters, or before
    /// such words in brackets. A stop word may have no letter (“Centre national *de la* fonction publique”).
    /// - Parameter found: the words of `text`, in order.
    public static func explained(in text: UnsafeBufferPointer<UInt8>, words found: [Word]) -> [Explained] {
        var result: [Explained] = []
        for (index, word) in found.enumerated() where lengths.contains(word.folded.utf8.count) {
            if isBracketed(word, text), let expansion = expansion(of: word.folded, in: found[..<index]) {
                result.append(Explained(acronym: word.folded, expansion: expansion))
            } else if let bracketed = bracketed(after: index, found, text),
                let expansion = expansion(of: word.folded, in: bracketed), expansion.count == bracketed.count
            {
                result.append(Explained(acronym: word.folded, expansion: expansion))
            }
        }
        return result
    }

    private static func expansion(of acronym: String, in before: ArraySlice<Word>) -> [String]? {
        let letters = Array(acronym.utf8)
        let start = start(of: letters, in: before, isStrict: true) ?? start(of: letters, in: before, isStrict: false)
        return start.map { before[$0...].map(\.folded) }
    }

    /// The words between the brackets that follow a word in capitals.
    private static func bracketed(
        after index: Int, _ found: [Word], _ text: UnsafeBufferPointer<UInt8>
    ) -> ArraySlice<Word>? {
        let word = found[index]
        guard index + 1 < found.count, isInCapitals(word, text) else { return nil }
        let first = found[index + 1].bytes.lowerBound
        guard text[first - 1] == UInt8(ascii: "("), first - word.bytes.upperBound <= 3 else { return nil }
        let most = 2 * lengths.upperBound
        let last = found[(index + 1)...].prefix(most).firstIndex {
            $0.bytes.upperBound < text.count && text[$0.bytes.upperBound] == UInt8(ascii: ")")
        }
        return last.map { found[(index + 1)...$0] }
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
        let start = word.bytes.lowerBound
        var end = word.bytes.upperBound
        // The last dot of a dotted acronym.
        if end < text.count, text[end] == UInt8(ascii: ".") { end += 1 }
        guard start > 0, end < text.count, text[start - 1] == UInt8(ascii: "("), text[end] == UInt8(ascii: ")") else {
            return false
        }
        return isInCapitals(word, text)
    }

    private static func isInCapitals(_ word: Word, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // These are ASCII letters; in UTF-8 no byte of an accented letter is one.
        !text[word.bytes].contains { $0.isSmallLetter }
    }
}
