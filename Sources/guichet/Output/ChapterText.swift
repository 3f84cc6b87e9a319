import Markup

extension ManualChapter {
    /// The text for a terminal, without Markdown's marks. Lines are wrapped to the terminal's width; only a longer word
    /// exceeds it.
    var terminalText: String {
        let blocks = MarkdownDocument(text, keepsLines: false)?.blocks ?? []
        let body = BlockText(width: HelpText.width, isPlain: Screen.isPlain).document(blocks)
        return Screen.bold(title) + "\n\n" + body
    }
}
