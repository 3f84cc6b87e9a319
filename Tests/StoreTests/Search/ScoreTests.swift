import Desk
import Foundation
import GRDB
import Lexis
import Support
import Testing

@testable import Ranking
@testable import Store

@Suite("The score is the formula, worked out from the texts alone")
struct ScoreTests {
    /// A title or a text as the formula uses it: its stems without stop words, and its length including them.
    private struct Field {
        let words: [String]
        let stems: [String]
        var length: Int { words.count }

        init(_ text: String) {
            let analyzer = Analyzer()
            words = Lexis.words(of: text).map(\.folded)
            stems = words.filter { !StopWords.contains($0) }.map(analyzer.token)
        }
    }

    private struct Document {
        let id: Int64
        let title: Field
        let text: Field
    }

    /// The scoring formula of `RankingSettings` for words without a family, slow and simple on purpose.
    private struct Formula {
        let documents: [Document]
        let settings = RankingSettings()

        func idf(_ stem: String) -> Double {
            let frequency = Double(documents.count { $0.title.stems.contains(stem) || $0.text.stems.contains(stem) })
            return pow(log(1 + (Double(documents.count) - frequency + 0.5) / (frequency + 0.5)), settings.idfPower)
        }

        func average(_ field: KeyPath<Document, Field>) -> Double {
            Double(documents.reduce(0) { $0 + $1[keyPath: field].length }) / Double(documents.count)
        }

        private func bm25(_ count: Int, _ weights: FieldWeights, _ length: Int, _ average: Double) -> Double {
            let norm = weights.k1 * (1 - weights.b + weights.b * Double(length) / average)
            return (weights.k1 + 1) * Double(count) / (Double(count) + norm)
        }

        private func near(_ one: String, _ other: String, _ field: [String]) -> Int {
            field.indices.count { place in
                field[place] == one
                    && field.indices.contains { $0 != place && (-1...2).contains($0 - place) && field[$0] == other }
            }
        }

        func score(_ document: Document, _ stems: [String], _ averages: (title: Double, text: Double)) -> Double {
            func title(_ count: Int) -> Double { bm25(count, settings.title, document.title.length, averages.title) }
            func text(_ count: Int) -> Double { bm25(count, settings.text, document.text.length, averages.text) }
            let sharing = Double(documents.count { $0.title.words == document.title.words })
            let idfs = stems.map(idf)
            var (sum, covered, all) = (0.0, 0.0, 0.0)
            for (stem, idf) in zip(stems, idfs) {
                let parts = [
                    2.5 * (0.4 + 0.6 / sharing) * title(document.title.stems.count { $0 == stem }),
                    0.9 * text(document.text.stems.count { $0 == stem }),
                ]
                sum += idf * (0.5 * parts[0] + 0.5 * parts[1] + 0.5 * max(parts[0], parts[1]))
                if document.title.stems.contains(stem) { covered += idf }
                if (document.title.stems + document.text.stems).contains(stem) { all += idf }
                if let first = document.text.stems.firstIndex(of: stem) {
                    sum += idf * (document.title.length == 0 ? 1.5 : 0.75) / (1 + Double(first) / 10)
                }
            }
            for (first, second) in zip(stems.indices, stems.indices.dropFirst()) {
                let (one, other) = (stems[first], stems[second])
                sum +=
                    (idfs[first] + idfs[second]) / 2
                    * (title(near(one, other, document.title.stems)) + 0.2 * text(near(one, other, document.text.stems)))
            }
            return sum + (0.8 * covered * covered + 0.4 * all * all) / idfs.reduce(0, +)
        }
    }

    @Test("The ten best of 60 queries, and their scores, are those of the formula")
    func formula() throws {
        var random = SeededGenerator(seed: 11)
        let words = [
            "mairie", "quartier", "emploi", "contrat", "école", "bailleur", "habitant", "conseil", "santé", "budget",
        ]
        func text(_ count: ClosedRange<Int>) -> String {
            (0..<Int.random(in: count, using: &random)).map { _ in
                words[min(Int.random(in: 0..<10, using: &random), Int.random(in: 0..<10, using: &random))]
                    + (Bool.random(using: &random) ? " de la" : "")
            }.joined(separator: " ")
        }
        let desk = try TemporaryDesk()
        let records = try (0..<300).map { number in
            var fields = ["answer": text(3...40)]
            if number % 5 != 0 { fields["title"] = text(1...5) }
            return try JSONDecoder().decode(EntryRecord.self, from: JSONEncoder().encode(fields))
        }
        _ = try desk.store.perform(ImportEntries(records: records, activate: true), by: nil)
        try desk.store.pool.read { db in
            let formula = Formula(
                documents: try Row.fetchAll(db, sql: "SELECT id, title, text FROM entry_document").map {
                    try Document(
                        id: $0.decode(atIndex: 0), title: Field($0.decode(atIndex: 1)),
                        text: Field($0.decode(atIndex: 2)))
                })
            let averages = (title: formula.average(\.title), text: formula.average(\.text))
            let tx = desk.store.transaction(db, nil, desk.clock.now)
            for _ in 0..<60 {
                let query = words.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
                let stems = query.map { Field($0).stems.joined() }
                let expected = formula.documents.map { ($0.id, formula.score($0, stems, averages)) }
                    .filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(10)
                let terms = Terms(words: query.map { Folding.fold($0) })
                let analysis = try QueryAnalyzer(.entries, tx).analysis(of: terms)
                let hits = try Ranker(analysis, tx).rank(limit: 10).hits
                #expect(hits.count == expected.count)
                for (hit, (_, score)) in zip(hits, expected) { #expect(abs(hit.score - score) < 1e-9) }
            }
        }
    }
}
