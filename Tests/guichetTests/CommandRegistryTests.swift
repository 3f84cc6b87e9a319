import Desk
import Foundation
import Support
import Testing

/// The commands that the parser knows, held against those that verbs name.
@Suite("The registry of verbs and the commands")
struct CommandRegistryTests {
    /// What deals with this machine, this file or the server, not with what the desk keeps.
    private static let withoutVerb: Set = [
        // The file itself.
        "init", "backup", "restore", "reindex", "embed", "doctor",
        // What mails say is the verbs' matter; that they leave is this machine's.
        "mail send",
        // The server, and who is signed in to one.
        "serve", "login", "logout",
        // This machine.
        "config",
    ]

    private struct Dump: Decodable { let command: Command }
    private struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?

        /// The commands that do something, as they are typed.
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
