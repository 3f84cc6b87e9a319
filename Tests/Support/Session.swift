public import Desk
public import Foundation
import Store

/// Someone at a terminal of their own: runs the built program with a database and settings that nobody else has.
public final class Session: Sendable {
    public let folder: TemporaryFolder
    /// The desk's file.
    public let database: String
    private let language: String
    /// Where the commands work, when not on the file.
    private let server: RunningServer?

    /// What a program left behind.
    public struct Outcome: Sendable {
        public let out: String
        public let err: String
        public let code: Int32

        /// Standard output as one JSON document.
        public func json() throws -> [String: any Sendable] {
            let value = try JSONSerialization.jsonObject(with: Data(out.utf8))
            return (value as? [String: any Sendable]) ?? [:]
        }

        /// The question of a document that has more: a receipt, or all about a question.
        public func question() throws -> [String: any Sendable] {
            try json()["question"] as? [String: any Sendable] ?? [:]
        }
    }

    /// - Parameters:
    ///   - template: what the desk begins with; nil for no desk at all.
    ///   - accounts: who has an account; where given with `isRemote`, the commands work on a server of that desk, with the
    ///     token of whoever `--as` names.
    public init(
        _ template: Template? = .founding, language: String = "fr_FR.UTF-8", isRemote: Bool = false,
        accounts: [Account: Role] = [:]
    ) throws {
        folder = try TemporaryFolder()
        database = folder.path("guichet.sqlite")
        self.language = language
        if let template { try FileManager.default.copyItem(atPath: template.pathToday(), toPath: database) }
        server =
            isRemote ? try RunningServer(database: database, folder: folder, accounts: accounts) : nil
        if !isRemote, !accounts.isEmpty { try Store(path: database).add(accounts) }
    }

    /// Runs `guichet` with these words.
    /// - Parameters:
    ///   - input: standard input; nothing when nil.
    ///   - environment: added to the few variables there are.
    @discardableResult
    public func guichet(_ words: String..., input: String? = nil, environment: [String: String] = [:]) throws -> Outcome
    {
        try run(words, input: input, environment: environment)
    }

    /// The same, with the words as a list.
    @discardableResult
    public func run(_ words: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Outcome {
        try run(
            Programs.url("guichet"), words, input: input.map { Data($0.utf8) },
            remote(words).merging(environment) { _, new in new })
    }

    /// Runs `guichet` with these words.
    @discardableResult
    public func guichet(_ words: [String], environment: [String: String] = [:]) throws -> Outcome {
        try run(Programs.url("guichet"), words, input: nil, environment)
    }

    /// Runs a line of shell, in which `$GUICHET` is the program.
    @discardableResult
    public func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
        try run(
            URL(filePath: "/bin/sh"), ["-c", line], input: nil,
            environment.merging(["GUICHET": Programs.url("guichet").path]) { _, new in new })
    }

    /// The server, and the token of whoever acts; nothing where the commands work on the file.
    private func remote(_ words: [String]) -> [String: String] {
        guard let server else { return [:] }
        let named = words.firstIndex(of: "--as").flatMap {
            words.indices.contains($0 + 1) ? Account(words[$0 + 1]) : nil
        }
        return ["GUICHET_SERVER": server.url, "GUICHET_TOKEN": named.flatMap(server.token) ?? ""]
    }

    private func run(_ program: URL, _ words: [String], input: Data?, _ more: [String: String]) throws -> Outcome {
        let run = folder.url.appending(path: "run-\(UUID().uuidString)")
        let (out, err, stdin) = (run.path + ".out", run.path + ".err", run.path + ".in")
        for path in [out, err] { try Data().write(to: URL(filePath: path)) }
        try (input ?? Data()).write(to: URL(filePath: stdin))
        let process = Process()
        process.executableURL = program
        process.arguments = words
        process.currentDirectoryURL = folder.url
        process.environment = environment.merging(more) { _, new in new }
        process.standardInput = FileHandle(forReadingAtPath: stdin)
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle(forWritingAtPath: err)
        try Self.start(process)
        process.waitUntilExit()
        return Outcome(
            out: try String(contentsOfFile: out, encoding: .utf8),
            err: try String(contentsOfFile: err, encoding: .utf8),
            code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
    }

    /// The threads of tests block most signals, and a program begins with the mask of the thread that starts it: the
    /// `wait` of a shell would never hear that what it waits for has ended.
    private static func start(_ process: Process) throws {
        var (none, mask) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &mask)
        defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
        try process.run()
    }

    private var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": folder.url.path, "TMPDIR": folder.url.path, "LANG": language,
            "GUICHET_DB": database, "XDG_CONFIG_HOME": folder.path("config"), "XDG_DATA_HOME": folder.path("data"),
        ]
    }
}

/// The programs built beside the tests.
public enum Programs {
    public static func url(_ name: String) -> URL { folder.appending(path: name) }

    /// Whether the machine has a program that a test needs.
    public static func isInstalled(_ name: String) -> Bool {
        ["/usr/bin", "/bin", "/usr/sbin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    /// The test bundle's own folder: on Linux the bundle is the running program, on macOS it lies beside.
    private static let folder: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let running = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return (bundle ?? running).deletingLastPathComponent()
    }()
}
