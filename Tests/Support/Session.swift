public import Desk
public import Foundation
import Store

/// Runs the built program as a user at a terminal, with its own database and settings.
public final class Session: Sendable {
    public let folder: TemporaryFolder
    /// The desk's file.
    public let database: String
    private let language: String
    /// The server that the commands use, if not the file.
    private let server: RunningServer?

    /// The exit code and the output of a program.
    public struct Outcome: Sendable {
        public let out: String
        public let err: String
        public let code: Int32

        /// Standard output, decoded as one JSON document.
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
    ///   - template: the initial desk; nil for none.
    ///   - accounts: the accounts to create. With `isRemote`, the commands use a server of that desk, with the token of
    /// the account given by `--as`.
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

    /// Runs `guichet` with these arguments.
    /// - Parameters:
    ///   - input: standard input; nil for none.
    ///   - environment: variables added to the minimal environment.
    @discardableResult
    public func guichet(_ words: String..., input: String? = nil, environment: [String: String] = [:]) throws -> Outcome
    {
        try run(words, input: input, environment: environment)
    }

    /// Runs `guichet` with a list of arguments.
    @discardableResult
    public func run(_ words: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Outcome {
        try run(
            Programs.url("guichet"), words, input: input.map { Data($0.utf8) },
            remote(words).merging(environment) { _, new in new })
    }

    /// Runs `guichet` without the address and the token of the server.
    @discardableResult
    public func guichet(_ words: [String], environment: [String: String] = [:]) throws -> Outcome {
        try run(Programs.url("guichet"), words, input: nil, environment)
    }

    /// Runs a shell command in which `$GUICHET` is the program.
    @discardableResult
    public func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
        try run(
            URL(filePath: "/bin/sh"), ["-c", line], input: nil,
            environment.merging(["GUICHET": Programs.url("guichet").path]) { _, new in new })
    }

    /// The environment variables with the server and the token of the account; empty when the commands use the file.
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

    /// Starts a process with all signals unblocked. Test threads block most signals, and a child inherits the mask of
    /// the thread that starts it; `wait` in a shell would then never see that its child has ended.
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

/// The programs built with the tests.
public enum Programs {
    public static func url(_ name: String) -> URL { folder.appending(path: name) }

    /// Whether a program that a test needs is installed.
    public static func isInstalled(_ name: String) -> Bool {
        ["/usr/bin", "/bin", "/usr/sbin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    /// The folder of the test bundle: on Linux the bundle is the running program, on macOS it is next to it.
    private static let folder: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let running = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return (bundle ?? running).deletingLastPathComponent()
    }()
}
