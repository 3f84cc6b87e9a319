import Foundation

/// The measures of a run, averages over the judged queries, from 0 to 100; a query without hits counts 0.
/// nDCG has linear gain and a discount of log2, as trec_eval has them.
package struct RelevanceScores {
    private var sums: [Double] = [0, 0, 0, 0, 0]
    private var count = 0

    package static let names = ["nDCG@10", "R@10", "R@100", "MRR@10", "S@1"]

    package init() {}

    /// Each measure in the order of `names`.
    package var values: [Double] { sums.map { count == 0 ? 0 : 100 * $0 / Double(count) } }
    package var queries: Int { count }

    /// Takes the answer to one query.
    /// - Parameters:
    ///   - documents: those found, the best first.
    ///   - judged: grades by document.
    package mutating func add(_ documents: [String], judged: [String: Int]) {
        let gains = documents.prefix(100).map { judged[$0] ?? 0 }
        let best = judged.values.sorted(by: >)
        let relevant = Double(judged.values.filter { $0 > 0 }.count)
        count += 1
        guard relevant > 0 else { return }
        sums[0] += Self.gain(gains) / Self.gain(best)
        sums[1] += Double(gains.prefix(10).filter { $0 > 0 }.count) / relevant
        sums[2] += Double(gains.filter { $0 > 0 }.count) / relevant
        if let first = gains.prefix(10).firstIndex(where: { $0 > 0 }) {
            sums[3] += 1 / Double(first + 1)
            if first == 0 { sums[4] += 1 }
        }
    }

    private static func gain(_ grades: [Int]) -> Double {
        grades.prefix(10).enumerated().reduce(0) { $0 + Double(max($1.element, 0)) / log2(Double($1.offset + 2)) }
    }

    /// With one decimal.
    package static func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// With two decimals.
    package static func hundredths(_ value: Double) -> String { String(format: "%.2f", value) }
}
