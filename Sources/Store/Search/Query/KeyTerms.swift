internal import GRDB
import Lexis

/// The words that say what a document is about: those of its title, and those of its text with the highest tf-idf.
struct KeyTerms {
    /// Folded, the title's first.
    let words: [String]

    /// How many words of the text there are at most; more find less.
    private static let fromText = 12
    /// How many of the text's most frequent words are weighed.
    private static let weighed = 40

    init(title: String, text: String, _ corpus: Corpus, _ tx: Transaction) throws {
        let titled = searchedWords(of: title).map(\.folded).filter { !StopWords.contains($0) }
        var counts: [String: Int] = [:]
        for word in searchedWords(of: text) where word.folded.utf8.count > 2 && !StopWords.contains(word.folded) {
            counts[word.folded, default: 0] += 1
        }
        let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.weighed)
        let reader = try IndexReader(corpus.index, tx)
        let weighed = try frequent.map { word, count in
            (word: word, worth: Double(count) * (try reader.idf(of: word)))
        }
        let best = weighed.sorted { ($1.worth, $0.word) < ($0.worth, $1.word) }.prefix(Self.fromText).map(\.word)
        words = titled + best.filter { !titled.contains($0) }
    }
}
