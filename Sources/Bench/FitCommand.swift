import Foundation
import Ranking
import Relevance

/// `Bench relevance --fit FOLDER [--sets NAME,...] [--weights NAME,...] [--sample N] [--cache FILE] [--minutes N]`
///
/// Fits the weights of the ranking, leaving each set out once.
struct FitCommand {
    private var folder = ""
    private var sets: [String] = []
    private var weights: [String] = []
    private var sample = 120
    private var cache = ".build/relevance-fit.tsv"
    private var minutes = Double.infinity

    /// - Returns: nil for invalid arguments.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch argument {
            case "--fit": folder = value
            case "--sets": sets = value.split(separator: ",").map(String.init)
            case "--weights": weights = value.split(separator: ",").map(String.init)
            case "--sample": sample = Int(value) ?? sample
            case "--cache": cache = value
            case "--minutes": minutes = Double(value) ?? minutes
            default: return nil
            }
        }
        if folder.isEmpty { return nil }
    }

    func run() throws {
        let deadline = minutes.isFinite ? Date(timeIntervalSinceNow: 60 * minutes) : .distantFuture
        do {
            let scores = try FitScores(
                of: RelevanceSet.folders(in: URL(filePath: folder), named: sets), sample: sample,
                keeping: URL(filePath: cache), until: deadline)
            let report = try WeightFit(scores, of: weights).run { Self.tell($0) }
            print(Self.table(report))
        } catch is FitScores.OutOfTime {
            Self.tell("the time is over; the same command goes on from \(cache)")
            exit(1)
        } catch let error as FitScores.Outdated {
            Self.tell("the ranking has changed since \(error.file) was written: remove it")
            exit(1)
        } catch let error as RankingSettings.UnknownName {
            Self.tell("\(error.name): unknown; known: \(error.known.joined(separator: ", "))")
            exit(2)
        }
    }

    private static func tell(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }

    private static func table(_ report: WeightFit.Report) -> String {
        var lines = [["set", "now", "fitted", "left out", "gap", "left out - now", "weights without it"]]
        for outcome in report.outcomes + [report.total] {
            lines.append(
                [outcome.set]
                    + [outcome.before, outcome.fitted, outcome.leftOut, outcome.fitted - outcome.leftOut]
                    .map(RelevanceScores.hundredths) + [
                        outcome.gain?.text ?? "", text(report.folds[outcome.set] ?? [:]),
                    ])
        }
        let changes = text(report.weights)
        return lines.table + "\nfitted to all: " + (changes.isEmpty ? "no weight changes" : changes)
    }

    private static func text(_ weights: Weights) -> String {
        weights.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
}
