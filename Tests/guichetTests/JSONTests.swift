import Foundation
import Support
import Testing

@Suite("JSON: one document, whole, and always the same")
struct JSONTests {
    let desk: Session

    init() throws { desk = try Session() }

    @Test("route", arguments: [("Bobigny", Int32(0)), ("Saint-Denis", 6), ("asdfgh", 3), ("Bobiny", 0)])
    func route(text: String, code: Int32) throws {
        let routed = try desk.guichet("route", text, "--date", "2012-05-31", "--json")
        #expect(routed.code == code)
        try Kept.check(routed.out, "route-\(text.lowercased())")
    }

    @Test("ask, show, inbox, list and claim: a question is the same in each")
    func question() throws {
        let asked = try desk.guichet(
            "ask", "--territory", "Bobigny", "--title", "Une question ?", "--asker-email", "lea@example.org", "Voici.",
            "--json")
        try Kept.check(asked.out, "ask")
        try Kept.check(desk.guichet("show", "1", "--json").out, "show")
        try Kept.check(desk.guichet("inbox", "--centre", "profession-banlieue", "--json").out, "inbox")
        try Kept.check(desk.guichet("list", "--json").out, "list")
        try Kept.check(desk.guichet("claim", "1", "--as", "Awa@profession-banlieue", "--json").out, "claim")
    }

    @Test("import, search and an entry, with a source that says everything")
    func entry() throws {
        let source = #""Décret [art. L. 1111-1 du CGCT] <https://example.org/> (2011-05-02)""#
        try desk.folder.write(
            #"{"title": "Une fiche", "answer": "Avec un gymnase.", "sources": [\#(source)]}"#, to: "fiches.jsonl")
        try Kept.check(desk.guichet("import", "fiches.jsonl", "--json").out, "import")
        try Kept.check(desk.guichet("search", "gymnases", "--json").out, "search")
        try Kept.check(desk.guichet("entry", "show", "1", "--json").out, "entry")
    }

    @Test("Nothing is an empty list, and no failure")
    func nothing() throws {
        let inbox = try desk.guichet("inbox", "--centre", "oriv", "--json")
        #expect(inbox.code == 0)
        try Kept.check(inbox.out, "inbox-empty")
        let search = try desk.guichet("search", "xylophone", "--json")
        #expect(search.code == 0)
        try Kept.check(search.out, "search-empty")
    }

    @Test("A refusal too is one document on standard output, and a sentence on standard error")
    func refusal() throws {
        let refused = try desk.guichet("show", "99", "--json")
        #expect(refused.code == 3)
        #expect(!refused.err.isEmpty)
        try Kept.check(refused.out, "refusal")
    }
}

/// Compares documents with the files in `Documents`; `GUICHET_RECORD=1` overwrites them.
enum Kept {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Kept")

    /// Compares a document with its file, except for instants and days, years and versions of data.
    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let masked = text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "INSTANT")
            .replacing(/"\d{4}-\d\d-\d\d"/, with: "\"DAY\"").replacing(/20\d\d-(\d{5})/) { "YEAR-\($0.1)" }
            .replacing(/"data_version" : "[^"]*"/, with: "\"data_version\" : \"VERSION\"")
        let file = folder.appending(path: "\(name).json")
        if ProcessInfo.processInfo.environment["GUICHET_RECORD"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return try Data(masked.utf8).write(to: file)
        }
        let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let (old, new) = (kept.split(separator: "\n"), masked.split(separator: "\n"))
        let at = zip(old, new).first { $0 != $1 }
        #expect(
            kept == masked, "\(name).json differs: \(at.map { "\($0.0) → \($0.1)" } ?? "its length")",
            sourceLocation: sourceLocation)
    }
}
