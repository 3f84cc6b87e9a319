public import Desk
public import Foundation
import Store
import Synchronization

extension Store {
    /// Adds accounts, administrators last: once there is one, only administrators may add accounts.
    func add(_ accounts: [Account: Role]) throws {
        for (account, role) in accounts.sorted(by: { $0.value != .administrator && $1.value == .administrator }) {
            _ = try perform(AddAccount(account: account, role: role), by: nil)
        }
    }
}

/// `guichet serve` on a desk's file, in a separate process.
public final class RunningServer: Sendable {
    /// The address, such as `http://127.0.0.1:40123`.
    public let url: String
    public let process: Process
    private let tokens: [Account: String]

    /// Starts a server and waits until it listens.
    /// - Parameters:
    ///   - accounts: the accounts with their roles.
    ///   - options: further arguments for `guichet serve`.
    public init(
        database: String, folder: TemporaryFolder, accounts: [Account: Role] = [:], options: [String] = []
    ) throws {
        let store = try Store(path: database)
        try store.add(accounts)
        tokens = try Dictionary(
            uniqueKeysWithValues: accounts.keys.map { account in
                (account, try store.perform(CreateToken(account: account), by: account).token)
            })
        process = Process()
        process.executableURL = Programs.url("guichet")
        process.arguments = ["serve", "--port", "0", "--db", database, "--tick-every", "0"] + options
        process.environment = [
            "HOME": folder.url.path, "TMPDIR": folder.url.path, "LANG": "en_GB.UTF-8",
            "XDG_CONFIG_HOME": folder.path("server"),
        ]
        let out = Pipe()
        process.standardOutput = out
        process.standardError = FileHandle(forWritingAtPath: "/dev/null")
        try process.run()
        var text = ""
        while !text.contains("\n") {
            let bytes = out.fileHandleForReading.availableData
            guard !bytes.isEmpty else { throw CocoaError(.executableLoad) }
            text += String(decoding: bytes, as: UTF8.self)
        }
        guard let match = text.firstMatch(of: /https?:\/\/[0-9.]+:[0-9]+/) else { throw CocoaError(.executableLoad) }
        url = String(match.0)
    }

    /// The token of one of the accounts; nil for others.
    public func token(_ account: Account) -> String? { tokens[account] }

    /// Stops the server with SIGTERM, as a supervisor does.
    public func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    deinit { if process.isRunning { stop() } }
}
