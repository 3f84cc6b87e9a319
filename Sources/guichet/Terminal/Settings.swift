import Desk
import Foundation

/// The person's settings: a file of `key = value` lines in the XDG configuration folder.
enum Settings {
    /// The names of the settings.
    enum Key: String, CaseIterable {
        case account = "as"
        case lang, db, editor, plain
        case embeddingsURL = "embeddings-url"
        case embeddingsModel = "embeddings-model"
        case embeddingsQueryModel = "embeddings-query-model"
        case embeddingsKeyFile = "embeddings-key-file"
        case embeddingsQueryPrefix = "embeddings-query-prefix"
        case embeddingsPassagePrefix = "embeddings-passage-prefix"
    }

    static var path: String {
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(home)/.config"
        return "\(folder)/guichet/config"
    }

    static var home: String { ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory() }

    static func read() -> [String: String] { values(of: path) }

    /// The lines `key = value` of a file; empty if there is no file.
    static func values(of path: String) -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
        var values: [String: String] = [:]
        for line in text.drop(while: { $0 == "\u{FEFF}" }).split(whereSeparator: \.isNewline) where !line.hasPrefix("#")
        {
            let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmed)
            if parts.count == 2 { values[parts[0]] = parts[1] }
        }
        return values
    }

    static func write(_ values: [String: String]) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let lines = values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)\n" }
        try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }
}
