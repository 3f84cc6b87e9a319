import Foundation

/// Measures the desk; `Scripts/bench` runs it.
@main
enum Bench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.last) {
        case ("routing", let database?) where arguments.count == 2: try RoutingBench(database: database).run()
        case ("entries", let count?) where arguments.count == 2: EntrySet.write(count: Int(count) ?? 0)
        case ("work", let count?) where arguments.count == 3:
            try WorkBench(database: arguments.dropFirst().first ?? "", count: Int(count) ?? 0).run()
        case ("duplicates", let folder?) where arguments.count == 2:
            try DuplicatesBench(set: RelevanceSet(folder: URL(filePath: folder), queries: "queries.jsonl")).run()
        case ("relevance", _):
            guard let command = RelevanceCommand(Array(arguments.dropFirst())) else { return usage() }
            try command.run()
        default: usage()
        }
    }

    private static func usage() {
        FileHandle.standardError.write(
            Data(
                ("usage: Bench routing DATABASE | Bench entries COUNT | Bench work DATABASE COUNT | "
                    + "Bench duplicates SET | "
                    + "Bench relevance SET [--queries FILE] [--wordings FILE] [--run OUT] [--without PART]\n").utf8))
        exit(2)
    }
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

    /// `12.3 MB`, of a million bytes.
    static func text(_ bytes: Int?) -> String {
        guard let bytes else { return "not measured here" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(abs(tenths % 10)) MB"
    }
}
