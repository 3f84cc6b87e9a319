import Desk
import Foundation
import Relevance
import Store

/// Measures how well questions that were asked before are found, on users' wordings of the same topics: `Bench
/// duplicates SET`.
///
/// The documents of the set are the entries, its queries are the questions, asked one after another. Two questions are
/// duplicates if the same documents answer them. For each question the most similar other one is searched, as for an
/// agent.
struct DuplicatesBench {
    let set: RelevanceSet

    /// The account that searches.
    private static let agent = Account(name: "Bench", centre: Centre.national)

    /// A most similar question: its likeness, and whether it is a duplicate.
    private struct Nearest {
        let likeness: Double
        let isSame: Bool
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "guichet-duplicates-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "desk.sqlite").path
        _ = try Store.create(path: path, network: "2012")
        let store = try Store(path: path)
        _ = try store.perform(ImportEntries(records: set.entries, activate: true), by: nil)
        let topics = try ask(store)
        let counts = Dictionary(grouping: topics.values) { $0 }.mapValues(\.count)
        var pairs = (same: 0, shown: 0, right: 0)
        var nearest: [Nearest] = []
        for (reference, topic) in topics.sorted(by: { $0.key < $1.key }) {
            let title = try store.perform(ShowQuestion(reference: reference), by: nil).question.title
            let found = try store.perform(
                FindDuplicates(title: title, reference: reference, limit: 20, threshold: 0), by: Self.agent
            ).questions
            if let first = found.first {
                nearest.append(
                    Nearest(likeness: first.likeness, isSame: topics[first.hit.reference] == topic))
            }
            pairs.same += (counts[topic] ?? 1) - 1
            for alike in found.filter(\.isLikely) {
                pairs.shown += 1
                if topics[alike.hit.reference] == topic { pairs.right += 1 }
            }
        }
        report(nearest, questions: topics.count, repeated: topics.values.filter { (counts[$0] ?? 0) > 1 }.count)
        print(
            "of all pairs, those at least \(FindDuplicates.likely) alike, the first 20 of each: precision \(Self.share(pairs.right, pairs.shown)) recall \(Self.share(pairs.right, pairs.same))"
        )
    }

    /// Asks the questions of the set.
    /// - Returns: the documents that answer each question, by its reference; wordings asked twice are one question.
    private func ask(_ store: Store) throws -> [String: Set<String>] {
        var topics: [String: Set<String>] = [:]
        for query in set.queries {
            let asker = try Asker(name: nil, email: "\(query.id)@example.org", telephone: nil, organisation: nil)
            let receipt = try store.perform(
                Ask(title: query.text, body: "", territory: "93", asker: asker), by: nil)
            topics[receipt.question.reference] = Set((set.grades[query.id] ?? [:]).filter { $0.value > 0 }.keys)
        }
        return topics
    }

    /// The curve: for each likeness, the share of correct ones among the questions whose most similar one is at least
    /// so similar, and their share of all questions that were asked before.
    private func report(_ nearest: [Nearest], questions: Int, repeated: Int) {
        print("\(set.name): \(questions) questions, \(repeated) of them asked before in other words")
        print("likeness  shown  precision  recall")
        for step in stride(from: 95, through: 20, by: -5) {
            let shown = nearest.filter { $0.likeness * 100 >= Double(step) }
            let right = shown.filter(\.isSame).count
            print("   0.\(step)   \(shown.count)   \(Self.share(right, shown.count))   \(Self.share(right, repeated))")
        }
    }

    /// With three decimals.
    private static func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "-" }
        let thousandths = (part * 2_000 + whole) / (2 * whole)
        let digits = String(thousandths % 1_000)
        return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
