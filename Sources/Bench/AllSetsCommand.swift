import Foundation
import Relevance

/// `Bench relevance --all FOLDER [--sets NAME,NAME] [--save FILE] [--against FILE] [--peers FILE] [--without PART]...
/// [--with WEIGHT=VALUE]... [--typed]`
///
/// Asks the queries of all judged sets in a folder as typed, with a slip, and without accents.
struct AllSetsCommand {
    private var folder = ""
    private var sets: [String] = []
    private var output: String?
    private var former: String?
    private var peers: String?
    private var settings = SettingsOptions()
    private var typings = JudgedRun.Typing.allCases

    /// - Returns: nil for invalid arguments.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--typed" {
                typings = [.asTyped]
                continue
            }
            guard let value = rest.popFirst() else { return nil }
            switch argument {
            case "--all": folder = value
            case "--sets": sets = value.split(separator: ",").map(String.init)
            case "--save": output = value
            case "--against": former = value
            case "--peers": peers = value
            default: guard SettingsOptions.names.contains(argument), settings.take(argument, value) else { return nil }
            }
        }
        if folder.isEmpty { return nil }
    }

    func run() throws {
        let run = try JudgedRun(of: URL(filePath: folder), sets: sets, typings: typings, settings: settings.settings())
        let before = try former.map { JudgedRun(text: try String(contentsOfFile: $0, encoding: .utf8)) }
        try print(table(run, before))
        if let output { try Data(run.text.utf8).write(to: URL(filePath: output)) }
    }

    private func table(_ run: JudgedRun, _ before: JudgedRun?) throws -> String {
        let others = try Self.peers(peers)
        var lines = [["set", "typed", "slip", "no acc."] + others.names + (before == nil ? [] : ["difference"])]
        for set in run.sets {
            lines.append(
                [set] + JudgedRun.Typing.allCases.map { Self.shown(run.mean(of: set, $0)) }
                    + others.names.map { Self.shown(others.figures[set]?[$0]) }
                    + (before.map { [Self.shown(run.difference(from: $0, .asTyped, sets: [set]))] } ?? []))
        }
        lines.append(
            ["mean"] + JudgedRun.Typing.allCases.map { Self.shown(run.mean($0)) } + others.names.map { _ in "" }
                + (before.map { [Self.shown(run.difference(from: $0, .asTyped, sets: run.sets))] } ?? []))
        return lines.table
    }

    /// The results of other programs on the same queries, by set: a table whose first line has their names.
    private static func peers(_ file: String?) throws -> (names: [String], figures: [String: [String: Double]]) {
        guard let file else { return ([], [:]) }
        let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        let names = Array((rows.first ?? []).dropFirst())
        var figures: [String: [String: Double]] = [:]
        for row in rows.dropFirst() {
            for (name, value) in zip(names, row.dropFirst()) { figures[row[0], default: [:]][name] = Double(value) }
        }
        return (names, figures)
    }

    private static func shown(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "" }

    private static func shown(_ difference: PairedDifference?) -> String { difference?.text ?? "" }
}
