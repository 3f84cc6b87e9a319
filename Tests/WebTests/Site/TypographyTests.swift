import Foundation
import Testing

@Suite("French typography")
struct TypographyTests {
    @Test("Every sentence that people read has a no-break space before : ; ? ! » and after «")
    func noBreakSpaces() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Phrasebook")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var wrong: [String] = []
        var read = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            read += 1
            for (index, line) in try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() where Self.isWrong(line) {
                wrong.append("\(file.lastPathComponent):\(index + 1) \(line)")
            }
        }
        #expect(read > 10)
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }

    /// Whether a string of the line has an ordinary space where French has a no-break one: behind a word, in front of the
    /// mark, outside of what is interpolated.
    private static func isWrong(_ line: Substring) -> Bool {
        guard !line.drop(while: \.isWhitespace).hasPrefix("//") else { return false }
        // Innermost interpolations first, until none is left: a ternary's ":" is none of the sentence.
        var text = String(line)
        while true {
            let shorter = text.replacing(/\\?\([^()"]*\)/, with: "x").replacing(/\\\([^()]*\)/, with: "x")
            if shorter == text { break }
            text = shorter
        }
        return text.matches(of: /"(?:[^"\\]|\\.)*"/).contains { literal in
            literal.0.contains(/[\p{L}\p{N}»)…] (?:[:?!»]|;(?!;))(?=[ "<)\\]|$)/) || literal.0.contains("« ")
        }
    }
}
