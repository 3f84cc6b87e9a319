import Desk
import Embedding
import Foundation
import Relevance
import Store

/// `Bench relevance SET_DIR [--queries FILE] [--wordings FILE] [--run OUT] [--without PART]... [--with WEIGHT=VALUE]...
/// [--embeddings URL --model NAME [--query-model NAME]]`
struct RelevanceCommand {
    private var folder: String?
    private var queries = "queries.jsonl"
    private var wordings: String?
    private var output: String?
    private var settings = SettingsOptions()
    private var embeddings: String?
    private var model = "default"
    private var queryModel: String?

    /// - Returns: nil for invalid arguments.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case _ where SettingsOptions.names.contains(argument):
                guard let value = rest.popFirst(), settings.take(argument, value) else { return nil }
            case "--queries", "--wordings", "--run", "--embeddings", "--model", "--query-model":
                guard let value = rest.popFirst() else { return nil }
                take(argument, value)
            default:
                guard folder == nil, !argument.hasPrefix("-") else { return nil }
                folder = argument
            }
        }
        if folder == nil { return nil }
    }

    private mutating func take(_ option: String, _ value: String) {
        switch option {
        case "--queries": queries = value
        case "--wordings": wordings = value
        case "--run": output = value
        case "--embeddings": embeddings = value
        case "--model": model = value
        default: queryModel = value
        }
    }

    private var embedder: (any Embedder)? {
        embeddings.map {
            // A long timeout: the speed of the model is not measured here.
            EmbeddingClient(EmbeddingEndpoint(url: $0, model: model, queryModel: queryModel), patience: 60_000)
        }
    }

    func run() throws {
        let folder = URL(filePath: folder ?? "")
        let set = try RelevanceSet(folder: folder, queries: queries)
        let given: [RelevanceSet.Wording] = try wordings.map { try RelevanceSet.lines(Self.place($0, folder)) } ?? []
        let answers = try JudgedSearch(set: set, wordings: given, settings: settings.settings(), embedder: embedder)
            .run()
        if let output {
            let lines = answers.flatMap { query, hits in
                hits.enumerated().map { "\(query.id) Q0 \($1.document) \($0 + 1) \($1.score) guichet\n" }
            }
            try Data(lines.joined().utf8).write(to: URL(filePath: output))
        }
        let scores = JudgedSearch.scores(answers, set)
        let figures = zip(RelevanceScores.names, scores.values).map { "\($0) \(RelevanceScores.rounded($1))" }
        print(set.name, queries, "n=\(scores.queries)", figures.joined(separator: " "))
    }

    /// In the set's folder, or anywhere.
    private static func place(_ file: String, _ folder: URL) -> URL {
        let inside = folder.appending(path: file)
        return FileManager.default.fileExists(atPath: inside.path) ? inside : URL(filePath: file)
    }
}
