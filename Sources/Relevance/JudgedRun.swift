package import Foundation
package import Ranking
import Synchronization

/// The nDCG@10 of each query of several judged sets, as typed and otherwise, from 0 to 1. It is kept in a file, so that
/// a later run can be compared with it query by query.
package struct JudgedRun: Sendable {
    /// How the queries are typed.
    package enum Typing: String, CaseIterable, Sendable {
        case asTyped = "queries.jsonl"
        /// One slip in one long word.
        case slip = "queries.typo.jsonl"
        case noAccents = "queries.noaccent.jsonl"
    }

    /// One query.
    private struct Key: Hashable {
        let set: String
        let typing: Typing
        let query: String
    }

    private var values: [Key: Double] = [:]

    /// The names of the sets, in alphabetical order.
    package var sets: [String] { Set(values.keys.map(\.set)).sorted() }

    /// Asks the queries of each set in a folder.
    /// - Parameters:
    ///   - wanted: the names of the sets; empty: all that are there.
    package init(
        of folder: URL, sets wanted: [String], typings: [Typing], settings: RankingSettings = RankingSettings()
    ) throws {
        let folders = try RelevanceSet.folders(in: folder, named: wanted)
        let runs = Mutex<[Result<[Key: Double], any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: folders.count) { place in
            let run = Result { try Self.values(of: folders[place], typings, settings) }
            runs.withLock { $0.append(run) }
        }
        for run in runs.withLock({ $0 }) { values.merge(try run.get()) { _, new in new } }
    }

    private static func values(of folder: URL, _ typings: [Typing], _ settings: RankingSettings) throws -> [Key: Double]
    {
        let sets = try typings.map { try RelevanceSet(folder: folder, queries: $0.rawValue) }
        guard let first = sets.first else { return [:] }
        let answers = try JudgedSearch(set: first, settings: settings).run(sets.map(\.queries), depth: 10)
        var values: [Key: Double] = [:]
        for (typing, (set, answers)) in zip(typings, zip(sets, answers)) {
            for (query, hits) in answers {
                guard let judged = set.grades[query.id] else { continue }
                var score = RelevanceScores()
                score.add(hits.map(\.document), judged: judged)
                values[Key(set: set.name, typing: typing, query: query.id)] = score.values[0] / 100
            }
        }
        return values
    }

    // MARK: - As a file

    /// Reads a run that `text` wrote.
    package init(text: String) {
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 4, let typing = Typing(rawValue: fields[1]), let value = Double(fields[3]) else {
                continue
            }
            values[Key(set: fields[0], typing: typing, query: fields[2])] = value
        }
    }

    /// One line for each query: set, file of queries, id, nDCG@10.
    package var text: String {
        values.map { "\($0.set)\t\($0.typing.rawValue)\t\($0.query)\t\($1)\n" }.sorted().joined()
    }

    // MARK: - Figures

    /// The mean of a set, from 0 to 100; nil if it was not run.
    package func mean(of set: String, _ typing: Typing) -> Double? {
        let all = values.filter { $0.key.set == set && $0.key.typing == typing }.values
        return all.isEmpty ? nil : 100 * all.reduce(0, +) / Double(all.count)
    }

    /// The mean over the sets; nil if none was run.
    package func mean(_ typing: Typing) -> Double? {
        let means = sets.compactMap { mean(of: $0, typing) }
        return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
    }

    /// The mean difference from another run of the same queries, with its interval; nil where they share none.
    package func difference(from other: Self, _ typing: Typing, sets: [String]) -> PairedDifference? {
        PairedDifference(
            sets.map { set in
                values.filter { $0.key.set == set && $0.key.typing == typing }
                    .sorted { $0.key.query < $1.key.query }
                    .compactMap { key, value in other.values[key].map { 100 * (value - $0) } }
            })
    }
}
