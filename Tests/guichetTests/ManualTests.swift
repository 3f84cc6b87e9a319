import Foundation
import Support
import Testing

@Suite("The manual in the program")
struct ManualTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/guichet/Manual")

    /// The files of the chapters, by name.
    static let chapters: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".md") }
        .map { String($0.dropLast(3)) }.sorted()

    let desk: Session

    init() throws { desk = try Session(nil, language: "en_GB.UTF-8") }

    @Test(
        "Every file is a chapter, read without the marks of Markdown, in lines that fit",
        arguments: ManualTests.chapters)
    func chapter(_ name: String) throws {
        let shown = try desk.shell("COLUMNS=72 \"$GUICHET\" help \(name)")
        #expect(shown.code == 0)
        let markdown = try String(contentsOf: Self.folder.appending(path: "\(name).md"), encoding: .utf8)
        #expect("# " + shown.out.prefix { $0 != "\n" } == markdown.prefix { $0 != "\n" })
        for mark in ["- **", "```", "](", "\n#", "|---", "\u{1B}", "\0"] {
            #expect(!shown.out.contains(mark), "\(mark)")
        }
        let long = shown.out.split(separator: "\n").filter { line in
            line.count > 72 && line.drop { " -".contains($0) }.contains(" ")
        }
        #expect(long.isEmpty)
    }

    @Test("A screen reader gets each cell behind the name of its column")
    func plain() throws {
        let shown = try desk.guichet("help", "settings", "--plain")
        #expect(shown.out.contains("what: who acts\nwhere, in this order: --as, GUICHET_AS, guichet config as\n"))
    }

    @Test("A narrow terminal gets no columns")
    func narrow() throws {
        let shown = try desk.shell("COLUMNS=30 \"$GUICHET\" help settings")
        #expect(shown.out.contains("what: who acts\n"))
    }

    @Test("A program gets the text as it was written")
    func json() throws {
        let document = try desk.guichet("help", "searching", "--json").json()
        #expect(document["name"] as? String == "searching")
        #expect(document["title"] as? String == "Searching")
        #expect(document["language"] as? String == "en")
        #expect((document["markdown"] as? String)?.contains("## Words") == true)
    }

    @Test("Help lists the chapters beside the commands, in both languages", arguments: ["help", "--help"])
    func contents(word: String) throws {
        for (language, heading) in [("en", "\nMANUAL:\n"), ("fr", "\nMANUEL (en anglais)\u{A0}:\n")] {
            let shown = try desk.guichet([word], environment: ["GUICHET_LANG": language])
            #expect(shown.code == 0)
            #expect(shown.out.contains("\n  ask "))
            let manual = try #require(shown.out.firstRange(of: heading))
            for chapter in Self.chapters { #expect(shown.out[manual.upperBound...].contains("  \(chapter) ")) }
        }
        #expect(!(try desk.guichet("entry", "--help").out.contains("MANUAL")))
    }

    @Test(
        "A command's name still shows its help, with what every command takes",
        arguments: [
            ["help", "ask"], ["help", "ask", "--plain"], ["--lang", "en", "help", "ask"], ["help", "ask", "--lang=en"],
        ])
    func command(words: [String]) throws {
        let shown = try desk.run(words)
        #expect(shown.code == 0)
        #expect(shown.out.contains("USAGE: guichet ask"))
    }

    @Test("A topic that is none: the one that was meant")
    func unknown() throws {
        let near = try desk.guichet("help", "formatz")
        #expect(near.code == 2)
        #expect(near.err.contains("\"formatz\" is no command and no chapter of the manual."))
        #expect(near.err.contains("Did you mean \"guichet help formats\"?"))
        let more = try desk.guichet("help", "formats", "csv")
        #expect(more.code == 2)
        #expect(!more.err.isEmpty)
    }

    @Test("A server shows the same chapters")
    func site() throws {
        let desk = try Session()
        let server = try RunningServer(database: desk.database, folder: desk.folder)
        defer { server.stop() }
        let script = """
            import sys, urllib.request
            for name in sys.argv[2:]:
                page = urllib.request.urlopen(sys.argv[1] + "/manual/" + name).read().decode()
                assert '<div class="prose manual" lang="en">' in page, name
                assert 'href="/manual"' in page, name
            """
        let file = try desk.folder.write(script, to: "read.py")
        let read = try desk.shell("python3 \(file) \(server.url) \(Self.chapters.joined(separator: " "))")
        #expect(read.code == 0, "\(read.err)")
    }
}
