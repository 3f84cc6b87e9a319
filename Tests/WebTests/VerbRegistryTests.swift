import Desk
import Foundation
import Store
import Support
import Testing

@testable import Web

@Suite("The registry of verbs: each verb has its files, a right, its rules, and its ways or reasons")
struct VerbRegistryTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")

    private static func text(_ path: String) -> String? {
        try? String(contentsOf: sources.appending(path: path), encoding: .utf8)
    }

    private static func texts(below folder: String) throws -> [String: String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.appending(path: folder).path)
        return Dictionary(
            uniqueKeysWithValues: paths.filter { $0.hasSuffix(".swift") }.compactMap { path in
                text("\(folder)/\(path)").map { (path, $0) }
            })
    }

    /// Whether some code makes a value of a verb.
    private static func makes(_ verb: RegisteredVerb, _ code: String) throws -> Bool {
        try code.contains(Regex("\\b\(verb.name)\\(").wordBoundaryKind(.simple))
    }

    @Test("Every verb of the desk is listed once, in the group whose folder it stands in")
    func listed() throws {
        let declared = try Self.texts(below: "Desk/Verbs").flatMap { path, text in
            text.matches(of: /public struct (\w+): (?:Verb|Move|EntryMove)\b/).map { "\($0.1) \(path)" }
        }
        let listed = VerbRegistry.all.map { "\($0.name) \($0.group.rawValue)/\($0.name).swift" }
        #expect(declared.sorted() == listed.sorted())
    }

    @Test("Each verb is performed by the file of its name in the same folder of the store")
    func performed() throws {
        for verb in VerbRegistry.all {
            let text = Self.text("Store/Verbs/\(verb.group.rawValue)/\(verb.name).swift")
            #expect(text?.contains("extension \(verb.name): Stored {") == true, "\(verb.name)")
        }
    }

    @Test("Every verb is served, or is the server's own")
    func served() {
        #expect(Set(ServedVerb.all.keys) == Set(VerbRegistry.all.filter(\.isServed).map(\.name)))
        #expect(VerbRegistry.all.filter { !$0.isServed }.count == 7)
    }

    @Test("What is further away is never easier to reach")
    func rights() {
        for verb in VerbRegistry.all {
            let roles = Whose.allCases.map(verb.right.minimumRole)
            #expect(roles == roles.sorted(), "\(verb.name)")
        }
    }

    @Test("Each operation of the API performs a verb that says so, and each that a verb names is there")
    func operations() throws {
        let operations = API(services: try ServedDesk().server.services).operations
        let withoutVerb: Set = ["GET /openapi.json", "POST /verbs/{name}"]
        let real = operations.map(\.name).filter { !withoutVerb.contains($0) }
        let named = VerbRegistry.all.flatMap(\.operation.names)
        #expect(real.sorted() == named.sorted())
        for operation in operations where operation.verb == nil {
            #expect(withoutVerb.contains(operation.name), "\(operation.name)")
        }
        let code = try Self.texts(below: "Web/API").values.joined(separator: "\n")
        for verb in VerbRegistry.all where !verb.operation.names.isEmpty {
            #expect(try Self.makes(verb, code), "\(verb.name)")
        }
    }

    @Test("A verb that nothing reaches in a layer says why")
    func reasons() {
        for verb in VerbRegistry.all {
            for way in [verb.command, verb.operation] where way.names.isEmpty {
                #expect((way.reason?.count ?? 0) > 10, "\(verb.name)")
            }
        }
    }

    @Test("Each command that a verb names stands in a file of a verb's name, and the program makes the verb")
    func commandFiles() throws {
        let program = try Self.texts(below: "guichet").values.joined(separator: "\n")
        let all = VerbRegistry.all.flatMap { verb in verb.command.names.map { (name: $0, verb: verb) } }
        for (name, lines) in Dictionary(grouping: all, by: { $0.name }) {
            let files = lines.compactMap { line in
                Self.text("guichet/Commands/\(line.verb.group.rawValue)/\(line.verb.name)Command.swift")
            }
            #expect(!files.isEmpty, "\(name)")
        }
        for verb in VerbRegistry.all where !verb.command.names.isEmpty {
            #expect(try Self.makes(verb, program), "\(verb.name)")
        }
    }

    /// Whether some value that its initialiser refuses, sent as JSON, is refused by the verb's own rules.
    private static func refuses(_ type: (some Stored).Type, _ sample: Any) -> Bool {
        Mutation.all(of: sample).contains { _, json in
            guard let verb = try? Wire.decoder.decode(type, from: Data(json.utf8)) else { return false }
            do {
                _ = try verb.validated()
                return false
            } catch { return true }
        }
    }

    @Test("A verb whose initialiser has rules holds what was decoded to them")
    func validated() throws {
        var walked = 0
        for verb in VerbRegistry.all {
            let text = try #require(Self.text("Desk/Verbs/\(verb.group.rawValue)/\(verb.name).swift"))
            // The initialiser is the first; what follows belongs to replies.
            let own = text.firstRange(of: "\n}\n").map { text[..<$0.lowerBound] } ?? text[...]
            guard let rules = own.firstMatch(of: /init\([^{]*\{/), rules.0.contains("throws(Refusal)") else { continue }
            let type = try #require(verb.type as? any Stored.Type)
            let sample = try JSONSerialization.jsonObject(with: Data(VerbSamples.all[verb.name, default: "{}"].utf8))
            let isHeld = Self.refuses(type, sample)
            #expect(isHeld, "\(verb.name)")
            walked += 1
        }
        #expect(walked >= 25)
    }
}
