/// A search or a question in words, without what is only its form: what is the same in two of them is counted together.
public struct NormalizedWords: Equatable, Sendable {
    /// Folded, in their order, each once; stop words only where there is nothing else.
    public let words: [String]
    /// The stem of each word.
    public let stems: [String]

    /// The stems, sorted, each once, separated by spaces: of two texts with the same key only the form differs.
    public var key: String { Set(stems).sorted().joined(separator: " ") }

    public init(_ text: String) {
        var seen: Set<String> = []
        let all = Lexis.words(of: text).map(\.folded).filter { seen.insert($0).inserted }
        let kept = all.filter { !StopWords.contains($0) }
        words = kept.isEmpty ? all : kept
        let analyzer = Analyzer()
        stems = words.map { word in
            var stem = word
            _ = Array(word.utf8).withUnsafeBufferPointer { text in
                analyzer.tokenize(text) { token, _, _ in
                    stem = String(decoding: token, as: UTF8.self)
                    return 0
                }
            }
            return stem
        }
    }
}

/// What in a text may be a person's.
public enum PersonalData {
    /// Whether an e-mail address or a telephone number is in a text.
    public static func isIn(_ text: String) -> Bool {
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
