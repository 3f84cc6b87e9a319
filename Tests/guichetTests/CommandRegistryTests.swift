import Desk
import Foundation
import Support
import Testing

/// Compares the parser's commands with those that verbs name.
@Suite("The registry of verbs and the commands")
struct CommandRegistryTests {
    /// Commands about the machine, the file or the server, which perform no verb on the desk's contents.
    private static let withoutVerb: Set = [
        // Commands about the file.
        "init", "backup", "restore", "reindex", "embed", "doctor",
        // The content of mails belongs to verbs, but sending them is a task of this machine.
        "mail send",
        // Commands about the server and the session on one.
        "serve", "login", "logout",
        // Commands about this machine.
        "config",
    ]

    private struct Dump: Decodable { let command: Command }
    private struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?

        /// The commands that do something, by their typed names.
        func typed(after words: [String] = []) -> [String] {
            let below = (subcommands ?? []).filter { $0.commandName != "help" }
            guard below.isEmpty else { return below.flatMap { $0.typed(after: words + [$0.commandName]) } }
            return [words.joined(separator: " ")]
        }
    }

    @Test("Each command performs a verb that names it, and each that a verb names is there")
    func commands() throws {
        let shown = try Session(nil).shell("\"$GUICHET\" --experimental-dump-help")
        let real = try JSONDecoder().decode(Dump.self, from: Data(shown.out.utf8)).command.typed()
        let named = Set(VerbRegistry.all.flatMap(\.command.names))
        #expect(Set(real).subtracting(Self.withoutVerb) == named)
        #expect(Self.withoutVerb.isSubset(of: real))
    }
}
