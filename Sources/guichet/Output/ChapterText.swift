import Markup

extension ManualChapter {
    /// For a terminal: no line wider than it, as far as words let it. Without the marks of Markdown.
    var terminalText: String {
        let blocks = MarkdownDocument(text, keepsLines: false)?.blocks ?? []
        let body = BlockText(width: HelpText.width, isPlain: Screen.isPlain).document(blocks)
        return Screen.bold(title) + "\n\n" + body
    }
}
