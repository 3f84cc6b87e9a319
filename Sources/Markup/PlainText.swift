import CMarkGFM

extension MarkdownDocument {
    /// The text without Markdown's markup: the text of a link, the cells of a table.
    public static func plainText(of text: String) -> String {
        guard text.utf8.contains(where: { isMark[Int($0)] }), let document = MarkdownDocument(text) else {
            return text
        }
        return document.plainText
    }

    /// A text without any of these characters has no markup.
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

    /// The separator between two blocks.
    private static func end(of node: OpaquePointer) -> String {
        guard cmark_node_get_type(node).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_PRESENT)
        else {
            return ""
        }
        let isCell = cmark_node_get_type_string(node).map { String(cString: $0) } == "table_cell"
        return isCell ? " " : "\n"
    }
}
