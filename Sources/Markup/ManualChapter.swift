/// A chapter of the manual in Markdown. Its first line is the title (`# Searching`), its first paragraph the summary.
public struct ManualChapter: Sendable {
    /// As in `guichet help NAME`, `/manual/NAME` and the file `NAME.md`: lower-case letters and hyphens.
    public let name: String
    public let title: String
    /// The first paragraph, without Markdown's marks.
    public let summary: String
    /// The text after the title, in Markdown.
    public let text: String

    /// The language that the manual is written in (BCP 47).
    public static let language = "en"

    public init(name: String, markdown: String) {
        self.name = name
        let lines = markdown.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        title = String(lines.first?.drop { "# ".contains($0) } ?? "")
        text = lines.count > 1 ? lines[1].drop { $0 == "\n" }.description : ""
        let paragraph = text.prefix(upTo: text.firstRange(of: "\n\n")?.lowerBound ?? text.endIndex)
        summary = MarkdownDocument.plainText(of: String(paragraph.replacing("\n", with: " ")))
            .split(separator: "\n").joined(separator: " ")
    }

    /// The chapter that a link in another one leads to: `formats` of `formats.md`.
    public static func name(inLink link: String) -> String? {
        guard link.hasSuffix(".md"), !link.contains("/") else { return nil }
        return String(link.dropLast(3))
    }
}
