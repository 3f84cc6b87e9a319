@testable import Ranking

/// A minimal index: documents in memory with their postings, without database or tokenizer.
struct SmallIndex {
    struct Document {
        let id: UInt32
        let title: [String]
        let text: [String]
    }

    let documents: [Document]
    let statistics: CollectionStatistics
    let settings: RankingSettings
    private let terms: [String: TermPostings]

    init(_ documents: [Document], settings: RankingSettings = RankingSettings()) {
        self.documents = documents
        self.settings = settings
        var lengths = [PackedLength](repeating: .none, count: Int(documents.last?.id ?? 0) + 1)
        for document in documents {
            lengths[Int(document.id)] = PackedLength((title: document.title.count, text: document.text.count))
        }
        statistics = CollectionStatistics(lengths)
        var builders: [String: TermPostingsBuilder] = [:]
        for document in documents {
            for (field, words) in [
                (TermPostingsBuilder.title, document.title), (TermPostingsBuilder.text, document.text),
            ] {
                for (place, word) in words.enumerated() {
                    let builder = builders[word] ?? TermPostingsBuilder(statistics, settings)
                    builders[word] = builder
                    builder.add(field: field, place: UInt32(place))
                }
            }
            for word in Set(document.title + document.text) { builders[word]?.endDocument(document.id) }
        }
        terms = builders.mapValues { $0.finish() }
    }

    func postings(_ word: String) -> TermPostings {
        terms[word] ?? TermPostingsBuilder(statistics, settings).finish()
    }

    /// A query with weighted words.
    func query(_ words: [(word: String, weight: Double)]) -> WeightedQuery {
        let terms = words.map { WeightedQuery.Term(weight: $0.weight, postings: postings($0.word)) }
        return WeightedQuery(words: terms.filter { $0.frequency > 0 }, others: [], settings: settings)
    }
}

/// Words with frequencies as in a natural language: the first are in most documents, the last in hardly any.
struct RandomWords {
    private let words = (0..<120).map { "m\($0)" }
    private(set) var numbers = SplitMix64(state: 11)

    mutating func word() -> String {
        let share = Double.random(in: 0..<1, using: &numbers)
        return words[Int(Double(words.count) * share * share * share)]
    }

    mutating func words(_ count: ClosedRange<Int>) -> [String] {
        (0..<Int.random(in: count, using: &numbers)).map { _ in word() }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &numbers) }

    /// Documents with gaps between their ids, some without a title. Blocks of long documents follow blocks of short
    /// ones.
    mutating func documents(_ count: Int) -> [SmallIndex.Document] {
        var id: UInt32 = 0
        return (0..<count).map { number in
            id += UInt32(self.number(1...5))
            return SmallIndex.Document(
                id: id, title: number % 7 == 0 ? [] : words(1...6),
                text: words(number / 300 % 2 == 0 ? 3...20 : 50...80))
        }
    }
}

/// A random number generator with the same sequence in each run.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Candidates that are listed in advance, only tested one by one, or both.
final class TestCandidates: Candidates {
    let known: DocumentSet?
    let isOpen: Bool
    private let divisor: UInt32

    /// - Parameter divisor: of the known ids, only its multiples are candidates.
    init(known: DocumentSet? = nil, divisor: UInt32 = 1, isOpen: Bool = true) {
        (self.known, self.divisor, self.isOpen) = (known, divisor, isOpen)
    }

    func contains(_ id: UInt32) -> Bool { id % divisor == 0 && known?.contains(id) != false }
}
