import Atlas
import Desk
import Foundation
import Store

/// Measures one lookup in a running process over the whole map, and the memory of the map.
struct RoutingBench {
    private let store: Store
    /// The resident memory before the desk was opened.
    private let before: Int?

    init(database: String) throws {
        let before = Memory.resident
        store = try Store(path: database)
        self.before = before
    }

    func run() throws {
        try memory()
        var dice = Dice(seed: 93)
        let communes = Map.places.filter { $0.kind == .commune }.shuffled(using: &dice)
        let names = communes.prefix(5_000).map(\.name)
        let slips = communes.suffix(1_000).map { Self.misspelt($0.name, &dice) }
        let departements = Map.places.filter { $0.kind == .departement }
        // 01000 to 95990; the shipped map has no list of them and reads their first digits.
        let postalCodes = (0..<1_000).map { _ in
            String(String(100_000 + Int.random(in: 100..<9_600, using: &dice) * 10).suffix(5))
        }
        print("µs per lookup (a whole verb: read transaction, reading, coverage, explanation)")
        try time("names of communes", names)
        try time("misspelt names", slips)
        try time("postal codes", postalCodes)
        try time("départements, by name", departements.map(\.name))
        try time("départements, by number", departements.map(\.code))
        print("memory at the end, the benchmark's own lists included: \(Memory.text(Memory.resident))")
    }

    /// The resident memory around the first exact name and the first slip, which loads the near spellings.
    private func memory() throws {
        let opened = Memory.resident
        _ = try store.perform(ExplainRoute(text: "Bobigny"), by: nil)
        let exact = Memory.resident
        let moment = ContinuousClock.now
        _ = try store.perform(ExplainRoute(text: "Bobigni"), by: nil)
        let loading = moment.duration(to: .now)
        let near = Memory.resident
        print("memory: \(Memory.text(before)) at the start, \(Memory.text(opened)) with the desk opened,")
        print("  \(Memory.text(exact)) after an exact name, \(Memory.text(near)) after a misspelt one")
        if let opened, let near { print("memory for the map: \(Memory.text(near - opened))") }
        print("the first misspelt name: \(Self.microseconds(loading)) µs, the near spellings loaded")
    }

    private func time(_ what: String, _ inputs: [String]) throws {
        let clock = ContinuousClock()
        var times: [Int] = []
        for input in inputs {
            times.append(
                Self.microseconds(
                    try clock.measure {
                        _ = try store.perform(ExplainRoute(text: input), by: nil)
                    }))
        }
        times.sort()
        func share(_ part: Double) -> Int { times[min(times.count - 1, Int(Double(times.count) * part))] }
        let label = what.padding(toLength: 26, withPad: " ", startingAt: 0)
        print("  \(label) \(times.count) lookups: p50 \(share(0.5)), p95 \(share(0.95)), max \(times.last ?? 0)")
    }

    private static func microseconds(_ duration: Duration) -> Int {
        Int(duration / .microseconds(1))
    }

    /// A name with one slip: a letter left out, doubled, replaced or swapped with the next.
    private static func misspelt(_ name: String, _ dice: inout Dice) -> String {
        var letters = Array(name)
        guard letters.count > 2 else { return name }
        let place = Int.random(in: 1..<letters.count - 1, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters[place] = "abcdefghijklmnopqrstuvwxyz".randomElement(using: &dice) ?? "e"
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }
}
