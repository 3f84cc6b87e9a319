import Markup

/// Writes Markdown as text for a terminal: wrapped paragraphs, indented code, tables in columns.
struct BlockText {
    /// In terminal columns.
    let width: Int
    /// For a screen reader: nothing is indented, and each cell follows the name of its column.
    let isPlain: Bool

    private func inner(_ margin: Int) -> BlockText { BlockText(width: max(20, width - margin), isPlain: isPlain) }

    /// A whole document. Its text is indented below the headings, so that they are visible without colour.
    func document(_ blocks: [Block]) -> String {
        blocks.map { block in
            if case .heading = block { return text(block) }
            return indented(inner(2).text(block), by: 2)
        }.joined(separator: "\n\n")
    }

    private func text(_ blocks: [Block]) -> String { blocks.map(text).joined(separator: "\n\n") }

    private func text(_ block: Block) -> String {
        switch block {
        case .heading(_, let runs): Screen.bold(runs.map(\.text).joined())
        case .paragraph(let runs): wrapped(words(runs))
        case .code(let lines): indented(lines.map { inner(4).wrapped($0, indent: 2) }.joined(separator: "\n"), by: 4)
        case .quote(let blocks): indented(inner(2).text(blocks), by: 2)
        case .list(let items): items.map { item($0.mark, $0.blocks) }.joined(separator: "\n")
        case .table(let head, let rows):
            TextTable(head: head.map(words), rows: rows.map { $0.map(words) }).text(width: isPlain ? nil : width)
        }
    }

    private func item(_ mark: String, _ blocks: [Block]) -> String {
        let margin = mark.count + 1
        return mark + " " + String(indented(inner(margin).text(blocks), by: margin).dropFirst(isPlain ? 0 : margin))
    }

    /// Bold is set word by word, because a line may break between words.
    private func words(_ runs: [Run]) -> String {
        runs.map { run in
            let shown =
                run.isStrong
                ? run.text.split(separator: " ", omittingEmptySubsequences: false)
                    .map { $0.isEmpty ? "" : Screen.bold(String($0)) }.joined(separator: " ") : run.text
            return shown + address(run)
        }.joined()
    }

    /// The target of a link, unless its words already show it.
    private func address(_ run: Run) -> String {
        guard let link = run.link, link != run.text else { return "" }
        return ManualChapter.name(inLink: link).map { " (guichet help \($0))" } ?? " (\(link))"
    }

    private func wrapped(_ text: String, indent: Int = 0) -> String {
        isPlain ? text : Width.wrapped(text, to: width, indent: indent)
    }

    private func indented(_ text: String, by margin: Int) -> String {
        guard !isPlain else { return text }
        let space = String(repeating: " ", count: margin)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : space + $0 }.joined(separator: "\n")
    }
}
