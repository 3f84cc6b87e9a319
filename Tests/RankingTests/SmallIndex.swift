@testable import Ranking

/// A minimal index: documents in memory with their postings, without database or tokenizer.
struct SmallIndex {
    struct Document {
        let id: UInt32
        let title: [String]
        let text: [String]
        /// The text begins with yes or no, how the title asks, and the question words of the title.
        var isAnswer = false
        var asking = Asking.neither
        var questionWords: UInt32 = 0

        var traits: DocumentTraits {
            // Equal titles have an equal hash.
            let hash = title.joined(separator: " ").utf8.reduce(UInt32(1)) { $0 &* 0x100_0193 ^ UInt32($1) }
            return DocumentTraits(
                titleWords: questionWords, words: questionWords, isAnswer: isAnswer, asking: asking,
                title: title.isEmpty ? 0 : max(hash, 1))
        }
    }

    let documents: [Document]
    let statistics: CollectionStatistics
    let settings: RankingSettings
    private let terms: [String: TermPostings]

    init(_ documents: [Document], settings: RankingSettings = RankingSettings()) {
        self.documents = documents
        self.settings = settings
        var lengths = [PackedLength](repeating: .none, count: Int(documents.last?.id ?? 0) + 1)
        var traits = [DocumentTraits](repeating: .none, count: lengths.count)
        for document in documents {
            lengths[Int(document.id)] = PackedLength((title: document.title.count, text: document.text.count))
            traits[Int(document.id)] = document.traits
        }
        statistics = CollectionStatistics(lengths, traits)
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

    /// A word with its family.
    func word(_ word: String, _ family: [(word: String, likeness: Double)] = []) -> WordPostings {
        let members = ([(word, 1)] + family).map { WordPostings.Member(postings($0.0), likeness: $0.1) }
        return WordPostings(members, statistics, settings)
    }

    /// A query with weighted words.
    /// - Parameter families: by word.
    func query(
        _ words: [(word: String, weight: Double)], _ families: [String: [(word: String, likeness: Double)]] = [:],
        question: WeightedQuery.Question = .none
    ) -> WeightedQuery {
        let terms = words.map {
            WeightedQuery.Term(weight: $0.weight, postings: word($0.word, families[$0.word] ?? []))
        }
        return WeightedQuery(
            words: terms.filter { !$0.postings.isEmpty }, others: [], question: question, settings: settings)
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

    /// One or two words for most of `words`, with their likeness.
    mutating func families(of words: [String]) -> [String: [(word: String, likeness: Double)]] {
        var families: [String: [(word: String, likeness: Double)]] = [:]
        for word in words where number(0...2) > 0 {
            families[word] = (0..<number(1...2)).map { _ in (self.word(), Double(number(10...31)) / 32) }
                .filter { $0.0 != word }
        }
        return families.mapValues { family in
            // Each once.
            family.enumerated().filter { place, member in !family[..<place].contains { $0.word == member.word } }
                .map(\.element)
        }
    }

    /// How a query asks: in any of three ways, with up to two question words.
    mutating func question() -> WeightedQuery.Question {
        WeightedQuery.Question(
            asking: Asking(rawValue: UInt32(number(0...2))) ?? .neither,
            words: (0..<number(0...2)).map { (bit: 1 << UInt32($0), weight: Double(number(1...20)) / 10) })
    }

    /// Documents with gaps between their ids, some without a title, some with that of another. Blocks of long documents
    /// follow blocks of short ones.
    mutating func documents(_ count: Int) -> [SmallIndex.Document] {
        var id: UInt32 = 0
        return (0..<count).map { number in
            id += UInt32(self.number(1...5))
            let title = number % 7 == 0 ? [] : number % 5 == 0 ? ["m\(number % 4)"] : words(1...6)
            return SmallIndex.Document(
                id: id, title: title, text: words(number / 300 % 2 == 0 ? 3...20 : 50...80),
                isAnswer: self.number(0...3) == 0, asking: Asking(rawValue: UInt32(self.number(0...2))) ?? .neither,
                questionWords: title.isEmpty ? 0 : UInt32(self.number(0...3)))
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
    var areAll: Bool { known == nil && divisor == 1 }
    private let divisor: UInt32

    /// - Parameter divisor: of the known ids, only its multiples are candidates.
    init(known: DocumentSet? = nil, divisor: UInt32 = 1, isOpen: Bool = true) {
        (self.known, self.divisor, self.isOpen) = (known, divisor, isOpen)
    }

    func contains(_ id: UInt32) -> Bool { id % divisor == 0 && known?.contains(id) != false }
}
