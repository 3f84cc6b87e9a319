import Foundation
import Relevance
import Store
import Support
import Testing

@Suite("What is asked for is found: judged sets, asked as everyone asks")
struct JudgedSetTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    /// The small set: 77 entries on urban policy and 199 queries of ten kinds. The ids of the queries begin with their
    /// kind: stems that collide (`collision`), other writings (`written`) and right words that no entry has (`right`)
    /// among them.
    @Test("Inflected, misspelt, abbreviated, quoted, written otherwise, or asked in full: nothing is found worse")
    func small() throws {
        let set = try RelevanceSet(folder: Self.folder, queries: "queries.jsonl")
        #expect(set.entries.count == 77)
        #expect(set.queries.count == 199)
        let answers = try JudgedSearch(set: set).run()
        var lines: [String: Double] = ["all": JudgedSearch.scores(answers, set).values[0]]
        let kinds = Dictionary(grouping: answers) { $0.query.id.split(separator: "-").first.map(String.init) ?? "" }
        for (kind, answers) in kinds { lines[kind] = JudgedSearch.scores(answers, set).values[0] }
        try compare(lines)
    }

    /// A lower figure is a failure; after a higher one the file should be updated.
    private func compare(_ figures: [String: Double]) throws {
        let file = Self.folder.appending(path: "figures.txt")
        if ProcessInfo.processInfo.environment["GUICHET_RENEW"] != nil {
            let lines = figures.sorted { $0.key < $1.key }.map { "\($0.key) \(RelevanceScores.rounded($0.value))\n" }
            try Data(lines.joined().utf8).write(to: file)
        }
        let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: " ") }
        #expect(kept.count == figures.count)
        for line in kept where line.count == 2 {
            let (kind, before) = (String(line[0]), try #require(Double(line[1])))
            let now = try #require(figures[kind])
            #expect(
                now > before - 0.06,
                """
                nDCG@10 of \(kind) fell from \(before) to \(RelevanceScores.rounded(now)). If that is the price of something \
                better: GUICHET_RENEW=1 swift test --filter JudgedSetTests
                """)
        }
    }

    @Test(
        "Real questions of eleven sets: at least as good on average as when it was measured",
        .enabled(if: SharedFiles.exist("relevance"), "the judged sets are not beside the project"))
    func real() throws {
        let run = try JudgedRun(of: SharedFiles.url("relevance"), sets: [], typings: [.asTyped])
        #expect(run.sets.count == 11)
        #expect(try #require(run.mean(.asTyped)) >= 73)
    }
}
