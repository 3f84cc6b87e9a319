/// Makes of a text the tokens an index keeps and a question looks for: folded, stemmed words.
///
/// It holds buffers: one per tokenizer, never shared between threads.
public final class Analyzer {
    /// Changes whenever the same text gives other tokens: an index made with another version must be made anew.
    public static let version = 5

    private let words = WordScanner()
    private let stemmer = Stemmer()
    /// Made for the first text: a single word needs none.
    private var cache: StemCache?

    /// An analyzer for French. Without memory for a stemmer, words are left whole.
    public init() {}

    /// Calls `emit` with each token of `text` in order.
    ///
    /// The token's UTF-8 bytes are valid during the call only; `bytes` is where the whole word stands in `text`. Stop
    /// words are emitted too, marked. Words with an ASCII digit are not stemmed. `emit` must not call this analyzer.
    /// - Returns: zero after the last token, or what `emit` returned to stop.
    public func tokenize(
        _ text: UnsafeBufferPointer<UInt8>,
        _ emit: (_ token: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, _ isStopWord: Bool) -> Int32
    ) -> Int32 {
        if cache == nil { cache = StemCache() }
        return words.scan(text) { folded, bytes in
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

    /// Stems a word that is not in the cache and keeps it there.
    private func learn(_ folded: UnsafeBufferPointer<UInt8>, _ key: StemCache.Bytes) -> StemCache.Entry {
        // A stem is not longer than its word today; the library does not promise it.
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
