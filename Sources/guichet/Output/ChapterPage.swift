import Markup

/// A chapter of the manual, as shown.
struct ChapterPage: Encodable {
    let name: String
    let title: String
    /// BCP 47.
    let language = ManualChapter.language
    let markdown: String

    init(_ chapter: ManualChapter) {
        name = chapter.name
        title = chapter.title
        markdown = chapter.text
    }

    /// For a terminal: no line wider than it, as far as words let it. Without the marks of Markdown.
    var text: String {
        let blocks = MarkdownDocument(markdown, keepsLines: false)?.blocks ?? []
        let body = BlockText(width: HelpText.width, isPlain: Screen.isPlain).document(blocks)
        return Screen.bold(title) + "\n\n" + body
    }
}
