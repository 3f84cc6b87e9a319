import Foundation
import Testing

@Suite("French typography")
struct TypographyTests {
    @Test(
        "Every sentence that people read has a no-break space before : ; ? ! » and after «",
        arguments: ["Phrasebook", "guichet", "Web", "Documents"])
    func noBreakSpaces(target: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/\(target)")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var wrong: [String] = []
        var read = 0
        for case let file as URL in files where ["swift", "mustache"].contains(file.pathExtension) {
            read += 1
            for (line, text) in Self.sentences(try String(contentsOf: file, encoding: .utf8), of: file.pathExtension)
            where Self.isWrong(text) {
                wrong.append("\(file.lastPathComponent):\(line) \(text)")
            }
        }
        #expect(read > 5)
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }

    @Test("What is wrong is seen in a text of one line, of several, and within another")
    func seen() {
        let source = #"""
            let one = tr("Le thème : nom", "The theme: name")
            let two = isOld ? "vieux" : "neuf"
            let three = """
                Exemple : guichet list
                """
            let four = "\(count) \(isSent ? "envoyé ; lu" : "")"
            """#
        let wrong = Self.sentences(source, of: "swift").filter { Self.isWrong($0.text) }
        #expect(wrong.map(\.line) == [1, 4, 6])
    }

    /// The string literals of a source file, line by line: without their interpolations, and the literals within these.
    private static func sentences(_ source: String, of kind: String) -> [(line: Int, text: String)] {
        var sentences: [(line: Int, text: String)] = []
        var isBlock = kind == "mustache"
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.drop(while: \.isWhitespace).hasPrefix("//") {
            if line.contains("\"\"\"") {
                isBlock.toggle()
                continue
            }
            var parts = [String(line)]
            var isOutermost = true
            while let part = parts.popLast() {
                let (text, inner) = withoutInterpolations(part)
                parts += inner
                sentences +=
                    isBlock && isOutermost
                    ? [(index + 1, text)]
                    : text.matches(of: /"(?:[^"\\]|\\.)*"/).map { (index + 1, String($0.0)) }
                isOutermost = false
            }
        }
        return sentences
    }

    private static func withoutInterpolations(_ line: String) -> (text: String, inner: [String]) {
        var (text, inner, depth) = ("", [String](), 0)
        var rest = line[...]
        while let character = rest.popFirst() {
            if depth == 0, character == "\\", rest.first == "(" {
                rest.removeFirst()
                depth = 1
                inner.append("")
                text += "x"
            } else if depth > 0 {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                if depth > 0 { inner[inner.count - 1].append(character) }
            } else {
                text.append(character)
            }
        }
        return (text, inner)
    }

    /// Whether an ordinary space is before a mark that needs a no-break space in French.
    private static func isWrong(_ text: String) -> Bool {
        text.contains(/[\p{L}\p{N}»)…] (?:[:?!»]|;(?!;))(?=[ "<)\\]|$)/) || text.contains("« ")
    }
}
