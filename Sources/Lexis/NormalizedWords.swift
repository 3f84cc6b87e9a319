/// The words of a search or a question without case, accents and inflection: texts with the same words are counted
/// together.
public struct NormalizedWords: Equatable, Sendable {
    /// Folded words in their order, each once. Stop words are included only if there are no others.
    public let words: [String]
    /// The stem of each word.
    public let stems: [String]

    /// The sorted stems, each once, separated by spaces. Texts with the same key differ only in form.
    public var key: String { Set(stems).sorted().joined(separator: " ") }

    public init(_ text: String) {
        var seen: Set<String> = []
        let all = searchedWords(of: text).map(\.folded).filter { seen.insert($0).inserted }
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
