/// Makes the tokens of a text for indexing and searching: folded, stemmed words.
///
/// It has buffers, so each tokenizer needs its own; threads must not share one.
public final class Analyzer {
    /// The version of the analysis. It changes when a text gives other tokens; then indexes must be rebuilt.
    public static let version = 7

    /// The shortest text, in bytes, that is longer than a query.
    private static let long = 200

    private let words = WordReader()
    private let stemmer = Stemmer()
    /// Created with the first text: for a query it is not worth it.
    private var cache: StemCache?

    /// An analyzer for French. If there is no memory for a stemmer, words are not stemmed.
    public init() {}

    /// Calls `emit` with each token of `text` in order.
    ///
    /// The token's UTF-8 bytes are valid only during the call; `bytes` is the range of the whole word in `text`. Stop
    /// words are emitted too, with a mark. Words with an ASCII digit are not stemmed. `emit` must not call this
    /// analyzer.
    /// - Returns: zero after the last token, or the value with which `emit` stopped.
    public func tokenize(
        _ text: UnsafeBufferPointer<UInt8>,
        _ emit: (_ token: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, _ isStopWord: Bool) -> Int32
    ) -> Int32 {
        if cache == nil, text.count >= Self.long { cache = StemCache() }
        return words.read(text) { folded, bytes in
            guard let key = StemCache.key(folded) else {
                return emit(self.stem(folded), bytes, StopWords.contains(folded))
            }
            var entry = self.cache?.entry(key) ?? self.learn(folded, key)
            let length = entry.stemLength
            return withUnsafeBytes(of: &entry.stem) { stem in
                let token = UnsafeRawBufferPointer(rebasing: stem[0..<length])
                return token.withMemoryRebound(to: UInt8.self) { emit($0, bytes, entry.isStopWord) }
            }
        }
    }

    /// The token of a folded word.
    public func token(of word: String) -> String {
        var word = word
        return word.withUTF8 { String(decoding: stem($0), as: UTF8.self) }
    }

    /// Whether Snowball gives two folded words the same stem but the table of exceptions separates them. They are then
    /// not related.
    public func parts(_ one: String, _ other: String) -> Bool {
        guard Self.isParted(one) || Self.isParted(other), token(of: one) != token(of: other) else { return false }
        return plain(one) == plain(other)
    }

    private static func isParted(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { StemException($0)?.isParted ?? false }
    }

    private func plain(_ word: String) -> String {
        var word = word
        return word.withUTF8 { String(decoding: stemmer?.plain($0) ?? $0, as: UTF8.self) }
    }

    /// Stems a word and stores the stem in the cache.
    private func learn(_ folded: UnsafeBufferPointer<UInt8>, _ key: StemCache.Bytes) -> StemCache.Entry {
        // A stem is not longer than its word, but libstemmer does not guarantee it.
        let stem = UnsafeBufferPointer(rebasing: stem(folded).prefix(StemCache.longest))
        let entry = StemCache.Entry(
            stem: StemCache.bytes(stem), stemLength: stem.count, isStopWord: StopWords.contains(folded))
        cache?.keep(entry, key)
        return entry
    }

    private func stem(_ folded: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        stemmer?.stem(folded) ?? folded
    }
}
