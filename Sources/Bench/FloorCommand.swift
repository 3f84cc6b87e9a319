import Desk
import Foundation
import Relevance

/// `Bench relevance --floor FOLDER [--sets NAME,...]`
///
/// The precision and recall of suggestions before asking, by set and floor, and the floor chosen leaving each set out.
struct FloorCommand {
    private var folder = ""
    private var sets: [String] = []

    /// - Returns: nil for invalid arguments.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch argument {
            case "--floor": folder = value
            case "--sets": sets = value.split(separator: ",").map(String.init)
            default: return nil
            }
        }
        if folder.isEmpty { return nil }
    }

    func run() throws {
        let floors = try SuggestionFloor(of: RelevanceSet.folders(in: URL(filePath: folder), named: sets))
        var lines = [["floor"] + floors.sets]
        for step in stride(from: 40, through: 110, by: 5) {
            let floor = Double(step) / 100
            lines.append(
                [RelevanceScores.hundredths(floor)] + floors.sets.map { Self.text(floors.point(floor, on: $0)) })
        }
        lines.append(
            ["left out"]
                + floors.sets.map { set in
                    guard let floor = floors.best(on: floors.sets.filter { $0 != set }) else { return "none" }
                    return RelevanceScores.hundredths(floor) + ": " + Self.text(floors.point(floor, on: set))
                })
        lines.append(
            [RelevanceScores.hundredths(Duplicates.floor)]
                + floors.sets.map { Self.text(floors.point(Duplicates.floor, on: $0)) })
        print("precision / recall of the entry suggested before a question is asked, by floor of its confidence")
        print(lines.table)
        print(
            "the floor that fits all sets: " + (floors.best(on: floors.sets).map(RelevanceScores.hundredths) ?? "none"))
    }

    private static func text(_ point: SuggestionFloor.Point) -> String {
        RelevanceScores.hundredths(point.precision) + " / " + RelevanceScores.hundredths(point.recall)
    }
}
