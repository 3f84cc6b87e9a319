import Desk
import Foundation
import Store

/// Measures a desk with years of questions: the inbox and each verb, including its write to the disk.
struct WorkBench {
    private let store: Store
    private let count: Int
    private let agent = Account(name: "Awa", centre: "profession-banlieue")
    private let nobody: Asker

    /// The number of open questions.
    private static let open = 5_000
    /// Places of one centre, written as people do.
    private static let places = [
        "departement:93", "Bobigny", "93200", "La Courneuve", "Saint-Denis (93)", "Stains", "Clichy-sous-Bois",
        "Montreuil 93", "seine st denis",
    ]
    /// The number of runs of each verb.
    private static let rounds = 200

    init(database: String, count: Int) throws {
        store = try Store(path: database)
        self.count = count
        nobody = try Asker(name: nil, email: nil, telephone: nil, organisation: nil)
    }

    func run() throws {
        let filled = try Stopwatch.seconds { try fill() }
        print("\(count) questions, \(min(Self.open, count)) open: filled in \(Int(filled)) s")
        try measure("inbox of all open questions") { _ in
            _ = try store.perform(ListInbox(centre: agent.centre), by: agent)
        }
        try measure("inbox, what is late") { _ in
            _ = try store.perform(ListInbox(centre: agent.centre, parts: [.late]), by: agent)
        }
        let references = try store.perform(ListInbox(centre: agent.centre), by: agent).questions.map(\.reference)
        try measure("show") { _ = try store.perform(ShowQuestion(reference: references[$0]), by: agent) }
        try measure("claim") { _ = try store.perform(Claim(reference: references[$0]), by: agent) }
        try measure("note") { _ = try store.perform(Note(reference: references[$0], note: "Vu."), by: agent) }
        try measure("ask-back") {
            _ = try store.perform(AskBack(reference: references[$0], message: "Où ?"), by: agent)
        }
        try measure("reply") {
            _ = try store.perform(ReplyAsAsker(reference: references[$0], message: "Ici."), by: nil)
        }
        try measure("answer") {
            _ = try store.perform(AnswerQuestion(reference: references[$0], text: "Voici.", sources: []), by: agent)
        }
        try measure("ask") { _ = try store.perform(ask("Encore une question, la \($0)e", $0), by: nil) }
    }

    private func ask(_ title: String, _ number: Int) throws -> Ask {
        try Ask(
            title: title,
            body: "Notre association travaille dans un quartier prioritaire et cherche qui l'a déjà fait.",
            territory: Self.places[number % Self.places.count], asker: nobody)
    }

    /// Many at once: one write on the disk for each thousand.
    private func fill() throws {
        for first in stride(from: 0, to: count, by: Self.batch) {
            let numbers = first..<min(first + Self.batch, count)
            let asks = try numbers.map { try ask("Question \($0) sur la politique de la ville", $0) }
            let asked = try store.performAll(asks, by: nil)
            let closes = try zip(numbers, asked).filter { $0.0 >= Self.open }.map {
                try Close(reference: $0.1.question.reference, closing: .outOfScope)
            }
            _ = try store.performAll(closes, by: agent)
        }
    }

    private static let batch = 1_000

    private func measure(_ name: String, _ work: (Int) throws -> Void) throws {
        let times = try (0..<Self.rounds).map { round in try Stopwatch.seconds { try work(round) } * 1_000 }.sorted()
        let p50 = times[times.count / 2]
        let p95 = times[times.count * 95 / 100]
        print(
            "  \(name): p50 \(Self.text(p50)) ms, p95 \(Self.text(p95)) ms, max \(Self.text(times[times.count - 1])) ms"
        )
    }

    private static func text(_ milliseconds: Double) -> String { String(format: "%.1f", milliseconds) }
}

/// The duration by a monotonic clock.
enum Stopwatch {
    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let took = try clock.measure(work)
        return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    /// The duration by a monotonic clock, and the processor time of the process. On a busy machine only the second
    /// shows the cost of the work.
    struct Lap {
        var seconds = 0.0
        var cpu = 0.0

        static func += (sum: inout Lap, lap: Lap) {
            sum.seconds += lap.seconds
            sum.cpu += lap.cpu
        }
    }

    static func lap(_ work: () throws -> Void) rethrows -> Lap {
        let before = cpu
        let seconds = try seconds(work)
        return Lap(seconds: seconds, cpu: cpu - before)
    }

    private static var cpu: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
