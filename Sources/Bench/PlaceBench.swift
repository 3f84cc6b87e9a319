import Atlas
import Desk
import Foundation
import Store

/// Measures the time to read a place by its length. It must be linear, although a desk accepts 250 characters at most.
struct PlaceBench {
    private let store: Store

    init(database: String) throws { store = try Store(path: database) }

    /// Repeated texts that made earlier versions slow.
    private static let shapes: [(name: String, text: String)] = [
        ("words", "saint denis "), ("brackets", "("), ("spaces", " "), ("commas", ", france"), ("slashes", "st/s/ "),
        ("numbers", "93 200 "), ("dashes", "a - "), ("country", "france "),
    ]

    func run() throws {
        print("µs to read a place, and ns a byte, by its length in bytes")
        for shape in Self.shapes {
            let figures = [100, 1_000, 10_000, 100_000, 1_000_000].map { size in
                let text = String(String(repeating: shape.text, count: size / shape.text.utf8.count + 1).prefix(size))
                let took = Self.time { _ = (Reading(text), Reading.withoutCountry(text)) }
                return "\(size): \(Int(took / .microseconds(1))) µs, \(Int(took / .nanoseconds(1)) / size) ns"
            }
            print("  \(shape.name): \(figures.joined(separator: "; "))")
        }
        print("µs for a route, the whole verb, of 250 characters")
        for shape in Self.shapes {
            let text = String(String(repeating: shape.text, count: 250).prefix(249))
            let took = try Self.time { _ = try store.serve(ExplainRoute(text: "a" + text), for: nil) }
            print("  \(shape.name): \(Int(took / .microseconds(1)))")
        }
    }

    /// The least of five.
    private static func time(_ work: () throws -> Void) rethrows -> Duration {
        let clock = ContinuousClock()
        return try (0..<5).map { _ in try clock.measure(work) }.min() ?? .zero
    }
}
