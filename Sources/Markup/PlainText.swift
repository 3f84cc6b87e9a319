import CMarkGFM

extension MarkdownDocument {
    /// A text without the marks of Markdown: of a link its text, of a table its cells.
    public static func plainText(of text: String) -> String {
        guard text.utf8.contains(where: { isMark[Int($0)] }), let document = MarkdownDocument(text) else {
            return text
        }
        return document.plainText
    }

    /// Without any of these there is nothing to leave out.
    private static let isMark = (0...255).map { "*_`[|#<>&\\~".utf8.contains($0) }

    private var plainText: String {
        var plain = ""
        walk { node, isEnd in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                plain += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: plain += "\n"
            default: if isEnd { plain += Self.end(of: node) }
            }
        }
        return plain
    }

    /// What stands between a block and the next one.
    private static func end(of node: OpaquePointer) -> String {
        guard cmark_node_get_type(node).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_PRESENT)
        else {
            return ""
        }
        let isCell = cmark_node_get_type_string(node).map { String(cString: $0) } == "table_cell"
        return isCell ? " " : "\n"
    }
}
