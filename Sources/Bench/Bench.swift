import Foundation
import Relevance

/// Measures the desk; `Scripts/bench` runs it.
@main
enum Bench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let (name, rest) = (arguments.first ?? "", Array(arguments.dropFirst()))
        switch (name, rest.count) {
        case ("routing", 1): try RoutingBench(database: rest[0]).run()
        case ("places", 1): try PlaceBench(database: rest[0]).run()
        case ("entries", 1): EntrySet.write(count: Int(rest[0]) ?? 0)
        case ("work", 2): try WorkBench(database: rest[0], count: Int(rest[1]) ?? 0).run()
        case ("duplicates", 1):
            try DuplicatesBench(set: RelevanceSet(folder: URL(filePath: rest[0]), queries: "queries.jsonl")).run()
        case ("corpus", 1): FrenchCorpus().write(count: Int(rest[0]) ?? 0)
        case ("queries", 1): FrenchCorpus().writeQueries(count: Int(rest[0]) ?? 0)
        case ("load", 2): try SearchBench(database: rest[0]).load(rest[1])
        case ("rebuild", 1): try SearchBench(database: rest[0]).rebuild()
        case ("search", 3): try SearchBench(database: rest[0]).search(rest[1], limit: Double(rest[2]) ?? 60)
        case ("fts5", 3): try SearchBench(database: rest[0]).baseline(rest[1], limit: Double(rest[2]) ?? 60)
        case ("vectors", 1): VectorBench(count: Int(rest[0]) ?? 0).run()
        case ("relevance", _):
            guard let command = RelevanceCommand(rest) else { return refuse() }
            try command.run()
        case ("tokenizer", 1): try TokenizerBench(file: rest[0]).run()
        case ("tokenizer", 2):
            let bench = try TokenizerBench(file: rest[0])
            bench.run()
            try bench.index(rest[1])
        default: refuse()
        }
    }

    private static func refuse() {
        FileHandle.standardError.write(Data(usage.utf8))
        exit(2)
    }

    private static let usage = """
        usage: Bench routing DATABASE | places DATABASE | entries COUNT | work DATABASE COUNT
               Bench corpus COUNT | queries COUNT | load DATABASE ENTRIES | rebuild DATABASE
               Bench search|fts5 DATABASE QUERIES SECONDS | tokenizer TEXT [DATABASE]
               Bench duplicates SET | vectors COUNT
               Bench relevance SET [--queries FILE] [--wordings FILE] [--run OUT] [--without PART]...
                   [--embeddings URL --model NAME [--query-model NAME]]

        """
}

/// The same numbers in every run, so that two runs can be compared (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What this process keeps in memory.
enum Memory {
    /// The resident memory in bytes; nil where there is no /proc.
    static var resident: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii) else { return nil }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return pages.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
    }

    /// The most it ever kept, in bytes.
    static var peak: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1_024 }
    }

    /// `12.3 MB`, of a million bytes.
    static func text(_ bytes: Int?) -> String {
        guard let bytes else { return "not measured here" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(abs(tenths % 10)) MB"
    }
}
