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
        case ("bare", 3):
            try SearchBench(database: rest[0], without: ["relatives"]).search(rest[1], limit: Double(rest[2]) ?? 60)
        case ("fts5", 3): try SearchBench(database: rest[0]).baseline(rest[1], limit: Double(rest[2]) ?? 60)
        case ("vectors", 1): VectorBench(count: Int(rest[0]) ?? 0).run()
        case ("relevance", _) where rest.first == "--fit":
            guard let command = FitCommand(rest) else { return refuse() }
            try command.run()
        case ("relevance", _) where rest.first == "--floor":
            guard let command = FloorCommand(rest) else { return refuse() }
            try command.run()
        case ("relevance", _) where rest.first == "--all":
            guard let command = AllSetsCommand(rest) else { return refuse() }
            try command.run()
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
               Bench search|bare|fts5 DATABASE QUERIES SECONDS | tokenizer TEXT [DATABASE]
               Bench duplicates SET | vectors COUNT
               Bench relevance SET [--queries FILE] [--wordings FILE] [--run OUT] [--without PART]...
                   [--with WEIGHT=VALUE]... [--embeddings URL --model NAME [--query-model NAME]]
               Bench relevance --all FOLDER [--sets NAME,...] [--save FILE] [--against FILE] [--peers FILE]
                   [--without PART]... [--with WEIGHT=VALUE]... [--typed]
               Bench relevance --fit FOLDER [--sets NAME,...] [--weights NAME,...] [--sample N] [--cache FILE]
                   [--minutes N]
               Bench relevance --floor FOLDER [--sets NAME,...]

        """
}
