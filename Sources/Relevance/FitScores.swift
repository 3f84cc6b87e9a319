package import Foundation
import Ranking
import Synchronization

/// Weights by their names (see `RankingSettings.Weight`).
package typealias Weights = [String: Double]

/// The nDCG@10 of the sampled queries of judged sets under many weights. What was worked out is kept in a file, so that
/// a fit goes on where it was stopped, and folds share what they have in common.
package final class FitScores {
    private struct Key: Hashable {
        let weights: String
        let set: String
    }

    /// A kept score is not what the program gives now.
    package struct Outdated: Error {
        package let file: String
    }

    package struct OutOfTime: Error {}

    private let desks: [String: JudgedDesk]
    private let samples: [String: [RelevanceSet.JudgedQuery]]
    private let file: URL
    private let deadline: Date
    private var known: [Key: [Double]] = [:]
    /// How many weights were asked about on a set since the start.
    package private(set) var computed = 0

    /// The names of the sets, in alphabetical order.
    package var sets: [String] { desks.keys.sorted() }

    /// - Parameters:
    ///   - sample: the most queries of a set. They are spread evenly over its file.
    ///   - file: keeps the scores; it may exist already.
    ///   - deadline: after it, nothing new is worked out.
    /// - Throws: `Outdated` where the file's scores of the program's own weights are not those of this program.
    package init(of folders: [URL], sample: Int, keeping file: URL, until deadline: Date) throws {
        (self.file, self.deadline) = (file, deadline)
        let loaded = Mutex<[Result<JudgedDesk, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: folders.count) { place in
            let desk = Result { try JudgedDesk(RelevanceSet(folder: folders[place], queries: "queries.jsonl")) }
            loaded.withLock { $0.append(desk) }
        }
        let all = try loaded.withLock { try $0.map { try $0.get() } }
        desks = Dictionary(uniqueKeysWithValues: all.map { ($0.set.name, $0) })
        samples = desks.mapValues { desk in
            let judged = desk.set.queries.filter { desk.set.grades[$0.id] != nil }
            let step = max(1, Double(judged.count) / Double(max(sample, 1)))
            return stride(from: 0, to: Double(judged.count), by: step).map { judged[Int($0)] }
        }
        try read()
    }

    /// The scores of each set, from 0 to 100, in the order of its sampled queries.
    /// - Throws: `OutOfTime` where something is not known and the deadline has passed.
    package func scores(_ weights: Weights, on sets: [String]) throws -> [String: [Double]] {
        let text = Self.text(weights)
        let missing = sets.filter { known[Key(weights: text, set: $0)] == nil }
        if !missing.isEmpty {
            if Date() > deadline { throw OutOfTime() }
            try compute(weights, missing)
        }
        return Dictionary(uniqueKeysWithValues: sets.map { ($0, known[Key(weights: text, set: $0)] ?? []) })
    }

    /// The mean of the sets' means.
    package func mean(_ weights: Weights, on sets: [String]) throws -> Double {
        let means = try scores(weights, on: sets).values.map { $0.reduce(0, +) / Double(max($0.count, 1)) }
        return means.reduce(0, +) / Double(max(means.count, 1))
    }

    private func compute(_ weights: Weights, _ sets: [String]) throws {
        let settings = try RankingSettings(weights: weights)
        let (desks, samples) = (desks, samples)
        let found = Mutex<[String: Result<[Double], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: sets.count) { place in
            let name = sets[place]
            guard let desk = desks[name], let queries = samples[name] else { return }
            let scores = Result { try Self.scores(of: queries, on: desk, settings) }
            found.withLock { $0[name] = scores }
        }
        var lines = ""
        for (set, scores) in found.withLock({ $0 }) {
            let key = Key(weights: Self.text(weights), set: set)
            known[key] = try scores.get()
            lines += line(key)
            computed += 1
        }
        try append(lines)
    }

    private static func scores(
        of queries: [RelevanceSet.JudgedQuery], on desk: JudgedDesk, _ settings: RankingSettings
    ) throws -> [Double] {
        try desk.answers(to: queries, from: desk.store(settings), depth: 10).map { query, hits in
            var score = RelevanceScores()
            score.add(hits.map(\.document), judged: desk.set.grades[query.id] ?? [:])
            // As the file has it.
            return (score.values[0] * 1_000).rounded() / 1_000
        }
    }

    // MARK: - The file

    private static func text(_ weights: Weights) -> String {
        weights.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }

    /// Weights, set, scores.
    private func line(_ key: Key) -> String {
        let scores = (known[key] ?? []).map { String(format: "%.3f", $0) }.joined(separator: " ")
        return "\(key.weights)\t\(key.set)\t\(scores)\n"
    }

    private func append(_ lines: String) throws {
        if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(lines.utf8))
    }

    /// Scores of another number of queries are not used.
    private func read() throws {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 3 else { continue }
            let scores = fields[2].split(separator: " ").compactMap { Double($0) }
            guard scores.count == samples[fields[1]]?.count else { continue }
            known[Key(weights: fields[0], set: fields[1])] = scores
        }
        let own = Self.text([:])
        for set in sets {
            guard let kept = known.removeValue(forKey: Key(weights: own, set: set)) else { continue }
            guard let now = try scores([:], on: [set])[set], zip(kept, now).allSatisfy({ abs($0 - $1) < 0.001 }) else {
                throw Outdated(file: file.path)
            }
        }
    }
}
