import Testing

@testable import Ranking

@Suite("The score is the formula, worked out from the words alone")
struct FormulaTests {
    /// The scoring formula of `RankingSettings`: BM25 of each field, proximity, titles with all the words, the
    /// beginning of texts without a title. It is slow and simple on purpose.
    private struct Formula {
        let index: SmallIndex
        let settings = RankingSettings()

        private func average(_ field: (SmallIndex.Document) -> [String]) -> Double {
            Double(index.documents.reduce(0) { $0 + field($1).count }) / Double(index.documents.count)
        }

        private func bm25(_ count: Int, _ weights: FieldWeights, _ length: Int, _ average: Double) -> Double {
            let norm = weights.k1 * (1 - weights.b + weights.b * Double(length) / average)
            return weights.weight * (weights.k1 + 1) * Double(count) / (Double(count) + norm)
        }

        private func near(_ one: String, _ other: String, _ field: [String]) -> Int {
            field.indices.count { place in
                field[place] == one
                    && field.indices.contains { $0 != place && (-1...2).contains($0 - place) && field[$0] == other }
            }
        }

        func scores(_ query: [(word: String, weight: Double)]) -> [(id: UInt32, score: Double)] {
            let (title, text) = (average(\.title), average(\.text))
            return index.documents.map { document in
                func both(_ count: ([String]) -> Int) -> Double {
                    bm25(count(document.title), settings.title, document.title.count, title)
                        + bm25(count(document.text), settings.text, document.text.count, text)
                }
                var (sum, covered) = (0.0, 0.0)
                for (word, weight) in query {
                    sum += weight * both { field in field.count { $0 == word } }
                    if document.title.contains(word) { covered += weight }
                    if document.title.isEmpty, let first = document.text.firstIndex(of: word) {
                        sum += weight * settings.lead / (1 + Double(first) / settings.leadHalf)
                    }
                }
                for (one, next) in zip(query, query.dropFirst()) {
                    sum +=
                        settings.proximity * (one.weight + next.weight) / 2 * both { near(one.word, next.word, $0) }
                }
                return (document.id, sum + settings.coverage * covered * covered / query.reduce(0) { $0 + $1.weight })
            }
        }
    }

    @Test("The ten best of 100 queries, and their scores, are those of the formula")
    func formula() throws {
        var random = RandomWords()
        let index = SmallIndex(random.documents(400))
        let formula = Formula(index: index)
        for _ in 0..<100 {
            // A word that is in no document is not a term of the query.
            let words = Set(random.words(1...4)).filter { index.postings($0).count > 0 }.sorted()
            guard !words.isEmpty else { continue }
            let query = words.map { (word: $0, weight: Double(random.number(5...40)) / 10) }
            let expected = formula.scores(query).filter { $0.score > 0 }.sorted { $0.score > $1.score }.prefix(10)
            let search = TopKSearch(index.query(query), index.statistics, TestCandidates(), k: 10, bonuses: [:])
            let best = try search.best()
            #expect(best.count == expected.count)
            for (document, wanted) in zip(best, expected) { #expect(abs(document.score - wanted.score) < 1e-9) }
        }
    }

    @Test("A score is the sum of its parts, and the parts that a query cannot have are zero")
    func breakdown() throws {
        let index = SmallIndex([
            SmallIndex.Document(id: 1, title: ["aide"], text: ["projet", "aide"]),
            SmallIndex.Document(id: 2, title: [], text: ["aide"]),
        ])
        let query = index.query([("aide", 1)])
        let best = try TopKSearch(query, index.statistics, TestCandidates(), k: 2, bonuses: [1: 0.5]).best()
        let (titled, untitled) = (try #require(best.first), try #require(best.last))
        #expect(titled.id == 1)
        #expect(titled.breakdown[.wording] == 0.5)
        #expect(titled.breakdown[.lead] == 0)
        #expect(titled.breakdown[.proximity] == 0)
        #expect(untitled.breakdown[.lead] == index.settings.lead)
        #expect(untitled.breakdown[.title] == 0)
        #expect(ScoreBreakdown.Part.allCases.reduce(0) { $0 + titled.breakdown[$1] } == titled.score)
    }
}
