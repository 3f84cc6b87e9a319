/// The mean difference of two runs over the same queries, and the interval in which 95 % of the means of redrawn
/// queries lie. Queries are drawn within their set, and each set counts the same.
package struct PairedDifference: Sendable {
    package let mean: Double
    package let low: Double
    package let high: Double

    private static let draws = 2_000

    /// - Parameter differences: of the queries of each set.
    /// - Returns: nil where there is none.
    package init?(_ differences: [[Double]]) {
        let differences = differences.filter { !$0.isEmpty }
        guard !differences.isEmpty else { return nil }
        var random = SystemRandomNumberGenerator()
        let drawn = (0..<Self.draws).map { _ in
            Self.mean(differences.map { all in all.map { _ in all[Int.random(in: all.indices, using: &random)] } })
        }.sorted()
        let edge = Self.draws / 40
        (mean, low, high) = (Self.mean(differences), drawn[edge], drawn[Self.draws - 1 - edge])
    }

    /// The mean of the means.
    private static func mean(_ lists: [[Double]]) -> Double {
        lists.reduce(0) { $0 + $1.reduce(0, +) / Double($1.count) } / Double(lists.count)
    }
}
