import Lexis

/// What someone typed, as an FTS5 query: any of its words, none of them required.
struct Query {
    /// The most words that are searched: more say nothing and cost time.
    static let longest = 64

    /// The words searched, folded.
    let words: [String]

    /// Any text is a query. Stop words are dropped, unless nothing else is left.
    init(_ text: String) {
        var seen: Set<String> = []
        let all = Lexis.words(of: text).map(\.folded).filter { seen.insert($0).inserted }
        let kept = all.filter { !StopWords.contains($0) }
        words = Array((kept.isEmpty ? all : kept).prefix(Self.longest))
    }

    /// In FTS5's syntax, each word quoted; nil when there is nothing to search.
    var expression: String? {
        words.isEmpty ? nil : words.map { "\"\($0)\"" }.joined(separator: " OR ")
    }
}
