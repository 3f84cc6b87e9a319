import Testing

@testable import Ranking

@Suite("A search that skips documents finds what one that scores all of them finds")
struct ExhaustiveTests {
    private static func candidates(_ number: Int, _ index: SmallIndex) -> TestCandidates {
        var half = DocumentSet(largest: index.statistics.largest)
        for document in index.documents where document.id % 2 == 0 { half.insert(document.id) }
        return switch number % 4 {
        case 0: TestCandidates(known: half, isOpen: false)
        case 1: TestCandidates(divisor: 3)
        case 2: TestCandidates(known: half, divisor: 3, isOpen: false)
        default: TestCandidates()
        }
    }

    @Test("The best of 400 queries, with families, questions, conditions and bonuses, and how many match")
    func equality() throws {
        var random = RandomWords()
        let documents = random.documents(1_500)
        var settings = RankingSettings()
        let pruned = SmallIndex(documents, settings: settings)
        settings.prunes = false
        let full = SmallIndex(documents, settings: settings)
        var (scored, matching) = (0, 0)
        for number in 0..<400 {
            let words = Set(random.words(1...5)).sorted().map { (word: $0, weight: Double(random.number(5...40)) / 10) }
            let (families, question) = (random.families(of: words.map(\.word)), random.question())
            let bonuses =
                number % 5 == 0 ? [Int64(documents[random.number(0...1_499)].id): Double(random.number(1...30))] : [:]
            let searches = [pruned, full].map { index in
                TopKSearch(
                    index.query(words, families, question: question), index.statistics, Self.candidates(number, index),
                    k: number % 10 == 0 ? 100 : 10, bonuses: bonuses)
            }
            #expect(try searches[0].best() == searches[1].best(), "query \(number): \(words)")
            scored += searches[0].scored
            matching += searches[1].scored
            #expect(try searches[0].count(upTo: 5_000) == searches[1].count(upTo: 5_000))
        }
        // Pruning must have skipped documents; otherwise the test proves nothing.
        #expect(scored < matching * 3 / 4, "\(scored) of \(matching)")
    }

    @Test("What matches is what has one of the words and is a candidate; a limit ends the count")
    func counting() throws {
        var random = RandomWords()
        let index = SmallIndex(random.documents(500))
        let words = ["m3", "m20"]
        let matching = index.documents.filter { !Set($0.title + $0.text).isDisjoint(with: words) }.map(\.id)
        let query = index.query(words.map { ($0, 1) })
        func count(_ candidates: TestCandidates, upTo limit: Int) throws -> Int {
            try TopKSearch(query, index.statistics, candidates, k: 0, bonuses: [:]).count(upTo: limit)
        }
        #expect(try count(TestCandidates(), upTo: 1_000) == matching.count)
        #expect(try count(TestCandidates(divisor: 2), upTo: 1_000) == matching.count { $0 % 2 == 0 })
        #expect(try count(TestCandidates(), upTo: 5) == 5)
        var set = DocumentSet(largest: index.statistics.largest)
        for term in query.terms { set.insert(term.postings) }
        var found: [UInt32] = []
        set.visit { found.append($0) }
        #expect(found == matching)
    }

    @Test("Nothing is found of no words, or where nothing is wanted; a bonus alone finds only where that is open")
    func edges() throws {
        let index = SmallIndex([SmallIndex.Document(id: 7, title: ["aide"], text: [])])
        func best(_ words: [String], k: Int = 10, isOpen: Bool = true, _ bonuses: [Int64: Double] = [:]) throws
            -> [Int64]
        {
            let candidates = TestCandidates(isOpen: isOpen)
            let query = index.query(words.map { ($0, 1) })
            return try TopKSearch(query, index.statistics, candidates, k: k, bonuses: bonuses).best().map(\.id)
        }
        #expect(try best([]).isEmpty)
        #expect(try best(["xyz"]).isEmpty)
        #expect(try best(["aide"], k: 0).isEmpty)
        #expect(try best(["aide"]) == [7])
        #expect(try best([], [7: 1]) == [7])
        #expect(try best([], isOpen: false, [7: 1]).isEmpty)
    }
}
