import Desk
import Foundation
import Logging
import Web

/// The settings of a server. Each comes from its option, the environment or the file, in this order.
struct ServeSettings {
    private let values: [String: String]

    static let names = [
        "host", "port", "trusted-proxy", "certificate", "private-key", "metrics-from", "tick-every",
        "connections", "log-level",
    ]

    /// - Parameters:
    ///   - flags: the options of the command, by name.
    ///   - file: lines `name = value`; nil for none.
    /// - Throws: `Refusal` for a file that is not there, or a name in it or in the environment that is no setting.
    init(flags: [String: String?], file: String?) throws(Refusal) {
        var values: [String: String] = [:]
        let variables = (Self.names + ["config"]).map(Self.variable)
        let set = ProcessInfo.processInfo.environment.keys.filter { $0.hasPrefix(Self.prefix) }
        if let unknown = set.sorted().first(where: { !variables.contains($0) }) {
            throw Refusal.badChoice(unknown, known: variables)
        }
        if let file {
            guard FileManager.default.fileExists(atPath: file) else { throw Refusal.noFile(path: file) }
            values = Settings.values(of: file)
            for name in values.keys where !Self.names.contains(name) {
                throw Refusal.badChoice(name, known: Self.names)
            }
        }
        for name in Self.names {
            // Every name has an option, which may be nil.
            if let value = flags[name].flatMap(\.self) ?? Environment[Self.variable(name)] { values[name] = value }
        }
        self.values = values
    }

    private static let prefix = "GUICHET_SERVE_"

    /// The environment variable of a setting.
    static func variable(_ name: String) -> String {
        prefix + name.uppercased().replacingOccurrences(of: "-", with: "_")
    }

    func options() throws(Refusal) -> ServerOptions {
        var options = ServerOptions()
        if let host = values["host"] { options.host = host }
        options.port = try number("port", in: 0...65_535) ?? options.port
        options.trustedProxies = try networks("trusted-proxy")
        options.metricsReaders = try networks("metrics-from")
        options.tickEvery = try number("tick-every", in: 0...86_400).map(TimeInterval.init) ?? options.tickEvery
        options.connections = try number("connections", in: 0...100_000) ?? options.connections
        options.certificate = try file("certificate")
        options.privateKey = try file("private-key")
        switch (options.certificate, options.privateKey) {
        case (_?, nil): throw .missingSetting("private-key", beside: "certificate")
        case (nil, _?): throw .missingSetting("certificate", beside: "private-key")
        default: break
        }
        return options
    }

    func logLevel() throws(Refusal) -> Logger.Level {
        guard let text = values["log-level"] else { return .info }
        return try Logger.Level(named: text)
    }

    private func number(_ name: String, in range: ClosedRange<Int>) throws(Refusal) -> Int? {
        guard let text = values[name] else { return nil }
        guard let number = Int(text), range.contains(number) else { throw .badNumber(text, in: range) }
        return number
    }

    private func networks(_ name: String) throws(Refusal) -> [IPRange] {
        try (values[name] ?? "").split(separator: ",").map { part throws(Refusal) in
            guard let network = IPRange(part.trimmed) else { throw .badLink(String(part)) }
            return network
        }
    }

    private func file(_ name: String) throws(Refusal) -> String? {
        guard let path = values[name] else { return nil }
        guard FileManager.default.isReadableFile(atPath: path) else { throw .noFile(path: path) }
        return path
    }
}

/// The limit of open files, and so of connections, of the process.
enum FileLimit {
    /// Raises the soft limit to the hard limit: the usual 1,024 are too few for a server.
    static func raise() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
