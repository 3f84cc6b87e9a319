import Foundation
import Ranking

/// Measures an exact search among vectors.
struct VectorBench {
    let count: Int

    private static let dimension = 384
    private static let rounds = 200

    func run() {
        var dice = Dice(seed: 384)
        var vectors = Vectors(dimension: Self.dimension)
        for entry in 0..<count { vectors.append(Self.random(&dice), entry: Int64(entry), isTitle: false) }
        let query = Self.random(&dice)
        var checksum: Float = 0
        let laps = (0..<Self.rounds).map { _ in
            Stopwatch.lap { checksum += vectors.products(with: query).max() ?? 0 }
        }
        print(
            "\(count) vectors of \(Self.dimension): \(Self.text(laps.map(\.seconds))), nearest \(checksum / Float(Self.rounds))"
        )
        print("time on a core: \(Self.text(laps.map(\.cpu)))")
        print("memory: \(Memory.text(Memory.resident))")
    }

    /// Milliseconds.
    private static func text(_ seconds: [Double]) -> String {
        let times = seconds.map { $0 * 1_000 }.sorted()
        return String(format: "p50 %.2f ms, p95 %.2f ms", times[times.count / 2], times[times.count * 95 / 100])
    }

    private static func random(_ dice: inout Dice) -> [Float] {
        let vector = (0..<dimension).map { _ in Float.random(in: -1...1, using: &dice) }
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }
}
