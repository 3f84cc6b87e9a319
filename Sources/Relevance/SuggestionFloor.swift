import Desk
package import Foundation
import Ranking
import Store

/// How well the entry that is suggested before a question is asked answers it, on users' wordings: for each floor of
/// the confidence (`Duplicates.confidence`) the share of right suggestions among those shown (precision), and of the
/// questions that get a right one (recall).
package struct SuggestionFloor: Sendable {
    /// The best entry for a question.
    private struct Suggestion {
        let confidence: Double
        let isRight: Bool
    }

    package struct Point: Sendable {
        package let shown: Int
        package let precision: Double
        package let recall: Double

        /// What is wanted on each set.
        package var holds: Bool { precision >= 0.8 && recall >= 0.5 }
    }

    /// By set; nil where a question has no suggestion.
    private var suggestions: [String: [Suggestion?]] = [:]

    package var sets: [String] { suggestions.keys.sorted() }

    /// Asks the wordings of each set, whose entries know the other half of the users' wordings.
    package init(of folders: [URL]) throws {
        for folder in folders {
            let wordings = folder.appending(path: "wordings.jsonl")
            guard FileManager.default.fileExists(atPath: wordings.path) else { continue }
            let set = try RelevanceSet(folder: folder, queries: "queries.wordings.jsonl")
            let desk = try JudgedDesk(set, wordings: RelevanceSet.lines(wordings))
            let store = try desk.store(RankingSettings())
            suggestions[set.name] = try set.queries.compactMap { query -> Suggestion?? in
                guard let judged = set.grades[query.id] else { return nil }
                let found = try store.perform(FindDuplicates(title: query.text), by: nil)
                guard let confidence = found.confidence, let best = found.entries.first else { return .some(nil) }
                let grade = desk.document(best.hit.reference).flatMap { judged[$0] } ?? 0
                return Suggestion(confidence: confidence, isRight: grade > 0)
            }
        }
    }

    package func point(_ floor: Double, on set: String) -> Point {
        let all = suggestions[set] ?? []
        let shown = all.compactMap(\.self).filter { $0.confidence >= floor }
        let right = shown.count(where: \.isRight)
        return Point(
            shown: shown.count, precision: Double(right) / Double(max(shown.count, 1)),
            recall: Double(right) / Double(max(all.count, 1)))
    }

    /// The middle of the floors that hold on some sets; nil where none does.
    package func best(on sets: [String]) -> Double? {
        let holding = Self.floors.filter { floor in sets.allSatisfy { point(floor, on: $0).holds } }
        return holding.isEmpty ? nil : holding[holding.count / 2]
    }

    private static let floors = (30...120).map { Double($0) / 100 }
}
