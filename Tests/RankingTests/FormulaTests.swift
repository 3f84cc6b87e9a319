import Testing

@testable import Ranking

@Suite("The score is the formula, worked out from the words alone")
struct FormulaTests {
    /// The scoring formula of `RankingSettings`, slow and simple on purpose.
    private struct Formula {
        typealias Family = [(word: String, likeness: Double)]

        let index: SmallIndex
        let settings = RankingSettings()

        private func average(_ field: (SmallIndex.Document) -> [String]) -> Double {
            Double(index.documents.reduce(0) { $0 + field($1).count }) / Double(index.documents.count)
        }

        private func bm25(_ count: Double, _ weights: FieldWeights, _ length: Int, _ average: Double) -> Double {
            let norm = weights.k1 * (1 - weights.b + weights.b * Double(length) / average)
            return (weights.k1 + 1) * count / (count + norm)
        }

        private func near(_ one: String, _ other: String, _ field: [String]) -> Double {
            Double(
                field.indices.count { place in
                    field[place] == one
                        && field.indices.contains {
                            $0 != place && (-1...2).contains($0 - place) && field[$0] == other
                        }
                })
        }

        /// What the family of one word adds, and how alike its nearest is in the title and in the document.
        private func part(_ family: Family, _ document: SmallIndex.Document, _ averages: (Double, Double)) -> (
            score: Double, title: Double, document: Double
        ) {
            func frequency(_ field: [String]) -> Double {
                family.reduce(0) { sum, member in sum + member.likeness * Double(field.count { $0 == member.word }) }
            }
            let sharing = Double(index.documents.count { $0.title == document.title })
            let title =
                2.5 * (0.4 + 0.6 / sharing)
                * bm25(frequency(document.title), settings.title, document.title.count, averages.0)
            let text = 0.9 * bm25(frequency(document.text), settings.text, document.text.count, averages.1)
            let lead = family.compactMap { member in
                document.text.firstIndex(of: member.word).map { member.likeness / (1 + Double($0) / 10) }
            }.max()
            func alike(_ field: [String]) -> Double {
                family.filter { field.contains($0.word) }.map(\.likeness).max() ?? 0
            }
            return (
                max(title, text) + 0.5 * min(title, text) + (document.title.isEmpty ? 1.5 : 0.75) * (lead ?? 0),
                alike(document.title), max(alike(document.title), alike(document.text))
            )
        }

        private func points(_ question: WeightedQuery.Question, _ document: SmallIndex.Document) -> (Double, Double) {
            let words = question.words.filter { document.questionWords & $0.bit != 0 }.reduce(0) { $0 + $1.weight }
            if document.title.isEmpty {
                guard document.isAnswer else { return (words, 0) }
                return (words + (question.asking == .yesNo ? 2.5 : 0), question.asking == .open ? 4 : 0)
            }
            guard question.asking != .neither, document.asking != .neither else { return (words, 0) }
            return question.asking == document.asking ? (words + 0.75, 0) : (words, 0.75)
        }

        func scores(
            _ query: [(word: String, weight: Double)], _ families: [String: Family], _ question: WeightedQuery.Question
        ) -> [(id: UInt32, score: Double)] {
            let averages = (average(\.title), average(\.text))
            let total = query.reduce(0) { $0 + $1.weight }
            return index.documents.map { document in
                var (sum, title, covered) = (0.0, 0.0, 0.0)
                for (word, weight) in query {
                    let part = part([(word, 1)] + (families[word] ?? []), document, averages)
                    sum += weight * part.score
                    title += weight * part.title
                    covered += weight * part.document
                }
                guard covered > 0 else { return (document.id, 0) }
                for (one, next) in zip(query, query.dropFirst()) {
                    let (inTitle, inText) = (
                        near(one.word, next.word, document.title), near(one.word, next.word, document.text)
                    )
                    sum +=
                        (one.weight + next.weight) / 2
                        * (bm25(inTitle, settings.title, document.title.count, averages.0)
                            + 0.2 * bm25(inText, settings.text, document.text.count, averages.1))
                }
                sum += (0.8 * title * title + 0.4 * covered * covered) / total
                let (won, lost) = points(question, document)
                return (document.id, sum + won - min(lost, 0.9 * (sum + won)))
            }
        }
    }

    @Test("The ten best of 200 queries with families and questions, and their scores, are those of the formula")
    func formula() throws {
        var random = RandomWords()
        let index = SmallIndex(random.documents(400))
        let formula = Formula(index: index)
        for _ in 0..<200 {
            // A word that is in no document is not a term of the query.
            let words = Set(random.words(1...4)).filter { index.postings($0).count > 0 }.sorted()
            guard !words.isEmpty else { continue }
            let query = words.map { (word: $0, weight: Double(random.number(5...40)) / 10) }
            let (families, question) = (random.families(of: words), random.question())
            let expected = formula.scores(query, families, question).filter { $0.score > 0 }
                .sorted { $0.score > $1.score }.prefix(10)
            let search = TopKSearch(
                index.query(query, families, question: question), index.statistics, TestCandidates(), k: 10,
                bonuses: [:])
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
        // It is the second word of the text.
        let lead: Double = 0.75 / 1.1
        #expect(abs(titled.breakdown[.lead] - lead) < 1e-9)
        #expect(titled.breakdown[.proximity] == 0)
        #expect(titled.breakdown[.question] == 0)
        #expect(untitled.breakdown[.lead] == index.settings.lead)
        #expect(untitled.breakdown[.title] == 0)
        #expect(ScoreBreakdown.Part.allCases.reduce(0) { $0 + titled.breakdown[$1] } == titled.score)
    }
}
