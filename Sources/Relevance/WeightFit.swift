import Foundation
import Ranking

/// Fits the weights of the ranking to judged sets by coordinate ascent, leaving each set out once: what is said of a set
/// comes from weights that never saw it.
///
/// A weight takes values of one short list only, and changes only where the mean gains `least` by it. So the result has
/// round numbers, and few that differ from the program's.
package struct WeightFit {
    private let scores: FitScores
    private let names: [String]

    /// What the fit says of one set, or of all.
    package struct Outcome: Sendable {
        package let set: String
        /// The mean nDCG@10 with the program's weights, with weights fitted to all sets, and to all others.
        package let before: Double
        package let fitted: Double
        package let leftOut: Double
        /// What the left-out weights gain over the program's.
        package let gain: PairedDifference?
    }

    package struct Report: Sendable {
        package let outcomes: [Outcome]
        package let total: Outcome
        /// What weights fitted to all sets change.
        package let weights: Weights
        /// The same for each set that was left out.
        package let folds: [String: Weights]
    }

    /// The smallest gain of the mean nDCG@10 × 100 for which a weight changes.
    private static let least = 0.03
    private static let rounds = 4
    /// The values that a weight takes.
    private static let values: [Double] = [
        0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 16, 20,
    ]
    /// The title's is the unit of all others; no query of a fit has wordings or vectors.
    private static let fixed = ["title", "wording", "meaning-text", "meaning-title"]

    /// - Parameter names: the weights to fit; empty: all.
    /// - Throws: `RankingSettings.UnknownName`.
    package init(_ scores: FitScores, of names: [String]) throws {
        self.scores = scores
        _ = try RankingSettings(weights: Dictionary(names.map { ($0, 0) }) { one, _ in one })
        let all = RankingSettings.Weight.all.map(\.name).filter { !Self.fixed.contains($0) }
        self.names = names.isEmpty ? all : names
    }

    /// - Parameter progress: called with each change of a weight.
    /// - Throws: `FitScores.OutOfTime`; what was worked out is kept.
    package func run(progress: (String) -> Void) throws -> Report {
        let sets = scores.sets
        let fitted = try ascend(on: sets, "all", progress)
        var folds: [String: Weights] = [:]
        for set in sets { folds[set] = try ascend(on: sets.filter { $0 != set }, "without \(set)", progress) }
        var gains: [[Double]] = []
        let outcomes = try sets.map { set in
            let before = try scores.scores([:], on: [set])[set] ?? []
            let leftOut = try scores.scores(folds[set] ?? [:], on: [set])[set] ?? []
            gains.append(zip(leftOut, before).map { $0 - $1 })
            return try Outcome(
                set: set, before: Self.mean(before), fitted: scores.mean(fitted, on: [set]),
                leftOut: Self.mean(leftOut), gain: PairedDifference([gains.last ?? []]))
        }
        let total = Outcome(
            set: "mean", before: Self.mean(outcomes.map(\.before)), fitted: Self.mean(outcomes.map(\.fitted)),
            leftOut: Self.mean(outcomes.map(\.leftOut)), gain: PairedDifference(gains))
        return Report(outcomes: outcomes, total: total, weights: fitted, folds: folds)
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(values.count, 1)) }

    /// The changed weights that are best for some sets.
    private func ascend(on sets: [String], _ name: String, _ progress: (String) -> Void) throws -> Weights {
        var weights: Weights = [:]
        var best = try scores.mean(weights, on: sets)
        for _ in 0..<Self.rounds {
            let before = best
            for weight in RankingSettings.Weight.all where names.contains(weight.name) {
                for direction in [-1, 1] {
                    while let other = Self.step(weight, weights, direction),
                        case let mean = try scores.mean(other, on: sets), mean >= best + Self.least
                    {
                        (weights, best) = (other, mean)
                        progress(
                            "\(name): \(weight.name) \(other[weight.name] ?? 0), \(RelevanceScores.hundredths(best))")
                    }
                }
            }
            if best == before { break }
        }
        return weights
    }

    /// The weights with one moved to its next value; nil where there is none.
    private static func step(_ weight: RankingSettings.Weight, _ weights: Weights, _ direction: Int) -> Weights? {
        let now = weights[weight.name] ?? weight.value(in: RankingSettings())
        let next =
            direction < 0 ? values.last { $0 < now - 0.001 } : values.first { $0 > now + 0.001 && $0 <= weight.most }
        return next.map { next in
            var weights = weights
            weights[weight.name] = next
            return weights
        }
    }
}
