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
