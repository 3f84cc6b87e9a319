/// A search or a question in words, without what is only its form: what is the same in two of them is counted together.
public struct NormalizedWords: Equatable, Sendable {
    /// The stems, sorted, each once, separated by spaces.
    public let key: String
    /// The words folded, in their order, each once, separated by spaces; stop words only where there is nothing else.
    public let words: String

    /// - Returns: nil where there is no word, or so many that it is a letter rather than a search, or where an e-mail address
    ///   or a telephone number is in it: what may be a person's is not kept.
    public init?(_ text: String) {
        guard !Self.showsPerson(text) else { return nil }
        var seen: Set<String> = []
        let all = Lexis.words(of: text).map(\.folded).filter { seen.insert($0).inserted }
        let kept = all.filter { !StopWords.contains($0) }
        let words = kept.isEmpty ? all : kept
        guard (1...Self.longest).contains(words.count) else { return nil }
        self.words = words.joined(separator: " ")
        var stems: Set<String> = []
        _ = Array(self.words.utf8).withUnsafeBufferPointer { text in
            Analyzer().tokenize(text) { token, _, _ in
                stems.insert(String(decoding: token, as: UTF8.self))
                return 0
            }
        }
        key = stems.sorted().joined(separator: " ")
    }

    /// The most words, stop words not counted.
    static let longest = 16

    /// Whether an e-mail address or a telephone number is in a text.
    public static func showsPerson(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let isAddress = bytes.indices.contains { index in
            bytes[index] == UInt8(ascii: "@") && index > 0 && index + 1 < bytes.count && isPrinting(bytes[index - 1])
                && isPrinting(bytes[index + 1])
        }
        return isAddress || mostDigits(bytes) >= 9
    }

    private static func isPrinting(_ byte: UInt8) -> Bool { byte > 0x20 }

    /// The digits of the longest number, however they are grouped.
    private static func mostDigits(_ bytes: [UInt8]) -> Int {
        let grouping = Set(" .-/()_+\u{A0}\u{202F}".utf8)
        var (most, current, gap) = (0, 0, 0)
        for byte in bytes {
            if (0x30...0x39).contains(byte) {
                (current, gap) = (current + 1, 0)
                most = max(most, current)
            } else {
                gap += 1
                // `) ` or a narrow space at the most.
                if gap > 3 || !grouping.contains(byte) { current = 0 }
            }
        }
        return most
    }
}
