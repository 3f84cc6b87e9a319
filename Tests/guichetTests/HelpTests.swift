import Foundation
import Support
import Testing

@Suite("Help: nothing ships unexplained")
struct HelpTests {
    @Test("Every command says what it is and gives an example that begins with itself", arguments: ["fr", "en"])
    func everyCommand(language: String) throws {
        let desk = try Session(nil)
        let tree = try commands(of: [], at: desk, language)
        #expect(tree.count >= 20)
        #expect(tree.contains(["centre", "export"]))
        #expect(tree.contains(["ask"]))
        #expect(tree.contains(["territory", "import"]))
        let examples = language == "fr" ? /Exemple\u{A0}: guichet ([^\n]+)/ : /Example: guichet ([^\n]+)/
        for command in tree {
            let help = try help(command, at: desk, language)
            let overview = try #require(help.firstMatch(of: /^(?:OVERVIEW:|APERÇU\u{A0}:) (\S[^\n]+)/)).1
            #expect(overview.count > 10, "\(command)")
            let example = help.firstMatch(of: examples).map { $0.1.split(separator: " ").map(String.init) } ?? []
            #expect(example.starts(with: command), "\(command): \(example)")
            // A command that only groups others shows an example of one of them.
            let performed = try #require(tree.filter { example.starts(with: $0) }.max { $0.count < $1.count })
            #expect(!tree.contains { $0 != performed && $0.starts(with: performed) }, "\(example)")
            let options = example.filter { $0.hasPrefix("--") }
            let known = try self.help(performed, at: desk, language)
            #expect(options.allSatisfy { known.contains("\($0) ") || known.contains("\($0)\n") }, "\(example)")
        }
    }

    /// All commands below this one, as its help lists them.
    private func commands(of parent: [String], at desk: Session, _ language: String) throws -> [[String]] {
        let names = HelpSections.commands(in: try help(parent, at: desk, language))
        return try names.flatMap { try [parent + [$0]] + commands(of: parent + [$0], at: desk, language) }
    }

    private func help(_ command: [String], at desk: Session, _ language: String) throws -> String {
        let words = (command + ["--help"]).joined(separator: " ")
        let shown = try desk.shell("COLUMNS=200 GUICHET_LANG=\(language) \"$GUICHET\" \(words)")
        #expect(shown.code == 0, "\(words)")
        #expect(shown.err.isEmpty, "\(words)")
        return shown.out
    }
}
