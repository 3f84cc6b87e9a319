import CMarkGFM

// cmark leaves raw HTML out, and ends a bare address only at an ASCII space. Both are corrected here.

extension MarkdownDocument {
    /// Turns raw HTML into text, except `<br>`, which is the only way to a line break in the cell of a table.
    func showHTMLAsTyped() {
        for node in nodes(where: { $0 == CMARK_NODE_HTML_INLINE || $0 == CMARK_NODE_HTML_BLOCK }) {
            let html = Self.literal(of: node)
            if cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK {
                replace(node, by: [paragraph(of: html)])
            } else if html.wholeMatch(of: /<[bB][rR]\s*\/?>/) != nil {
                replace(node, by: [cmark_node_new(CMARK_NODE_LINEBREAK)])
            } else {
                replace(node, by: [text(html)])
            }
        }
    }

    /// Ends bare addresses before French punctuation: quotation marks, no-break spaces, and full stops before these.
    func endAddresses() {
        for link in nodes(where: { $0 == CMARK_NODE_LINK }) {
            // A bare address: its text is the address.
            guard let child = cmark_node_first_child(link), cmark_node_next(child) == nil,
                cmark_node_get_type(child) == CMARK_NODE_TEXT
            else { continue }
            let shown = Self.literal(of: child)
            let address = cmark_node_get_url(link).map { String(cString: $0) } ?? ""
            let kept = Self.address(shown)
            guard kept.count < shown.count, address.hasSuffix(shown), !kept.isEmpty else { continue }
            let rest = String(shown.dropFirst(kept.count))
            cmark_node_set_literal(child, kept)
            cmark_node_set_url(link, String(address.dropLast(rest.count)))
            if let text = text(rest) { cmark_node_insert_after(link, text) }
        }
    }

    /// The address at the beginning of a text.
    private static func address(_ text: String) -> String {
        var kept = Substring(text)
        guard let end = text.indices.first(where: { ends(text, at: $0) }) else { return text }
        kept = text[..<end]
        while let last = kept.last, "?!.,:;*_~'\"…–—".contains(last) { kept = kept.dropLast() }
        var excess = kept.reduce(0) { $0 + ($1 == ")" ? 1 : $1 == "(" ? -1 : 0) }
        while excess > 0, kept.last == ")" {
            kept = kept.dropLast()
            excess -= 1
        }
        return String(kept)
    }

    /// Whether the address ends here. An apostrophe or a dash between letters may be part of an address that was copied
    /// from a browser.
    private static func ends(_ text: String, at index: String.Index) -> Bool {
        let character = text[index]
        if "«»‹›“”„".contains(character) || character.isWhitespace || character == "\u{2060}" { return true }
        guard "’‘…–—".contains(character) else { return false }
        let next = text.index(after: index)
        return next == text.endIndex || !(text[next].isLetter || text[next].isNumber)
    }

    // MARK: - Nodes

    private func nodes(where isWanted: (cmark_node_type) -> Bool) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        walk { node, isEnd in
            // A node without children is visited once, as a beginning.
            if !isEnd, isWanted(cmark_node_get_type(node)) { found.append(node) }
        }
        return found
    }

    static func literal(of node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private func text(_ words: String) -> OpaquePointer? {
        guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
        cmark_node_set_literal(node, words)
        return node
    }

    private func paragraph(of lines: String) -> OpaquePointer? {
        guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { return nil }
        for line in lines.split(separator: "\n") {
            if cmark_node_first_child(paragraph) != nil, let end = cmark_node_new(CMARK_NODE_SOFTBREAK) {
                cmark_node_append_child(paragraph, end)
            }
            if let words = text(String(line)) { cmark_node_append_child(paragraph, words) }
        }
        return paragraph
    }

    private func replace(_ node: OpaquePointer, by others: [OpaquePointer?]) {
        for other in others.compactMap(\.self) { cmark_node_insert_before(node, other) }
        cmark_node_unlink(node)
        cmark_node_free(node)
    }
}
