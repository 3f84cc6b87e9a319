import CMarkGFM

/// A part of a Markdown text, as a value, for code that shows it otherwise than as HTML.
public indirect enum Block: Sendable {
    case heading(level: Int, [Run])
    case paragraph([Run])
    case code([String])
    /// Its items, each with its mark (`-`, `2.`).
    case list([(mark: String, blocks: [Block])])
    case quote([Block])
    case table(head: [[Run]], rows: [[[Run]]])
}

/// Words of one kind in a paragraph, a heading or a cell.
public struct Run: Sendable {
    public let text: String
    /// Whether it is emphasised: strong text or code.
    public let isStrong: Bool
    /// The target of the link.
    public let link: String?
}

extension MarkdownDocument {
    public var blocks: [Block] { Self.blocks(in: root) }

    private static func blocks(in parent: OpaquePointer) -> [Block] { children(of: parent).compactMap(block) }

    private static func block(_ node: OpaquePointer) -> Block? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)), runs(in: node))
        case CMARK_NODE_PARAGRAPH: .paragraph(runs(in: node))
        case CMARK_NODE_CODE_BLOCK: .code(literal(of: node).trimmedLines)
        case CMARK_NODE_BLOCK_QUOTE: .quote(blocks(in: node))
        case CMARK_NODE_LIST: .list(items(of: node))
        default: kind(of: node) == "table" ? table(node) : nil
        }
    }

    private static func items(of list: OpaquePointer) -> [(mark: String, blocks: [Block])] {
        let isNumbered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
        let first = Int(cmark_node_get_list_start(list))
        return children(of: list).enumerated().map { index, item in
            (isNumbered ? "\(first + index)." : "-", blocks(in: item))
        }
    }

    private static func table(_ node: OpaquePointer) -> Block {
        let rows = children(of: node).map { row in children(of: row).map { runs(in: $0) } }
        return .table(head: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private static func runs(in node: OpaquePointer, isStrong: Bool = false, link: String? = nil) -> [Run] {
        children(of: node).flatMap { child -> [Run] in
            switch cmark_node_get_type(child) {
            case CMARK_NODE_TEXT: [Run(text: literal(of: child), isStrong: isStrong, link: link)]
            case CMARK_NODE_CODE: [Run(text: literal(of: child), isStrong: true, link: link)]
            case CMARK_NODE_SOFTBREAK: [Run(text: " ", isStrong: false, link: nil)]
            case CMARK_NODE_LINEBREAK: [Run(text: "\n", isStrong: false, link: nil)]
            case CMARK_NODE_STRONG: runs(in: child, isStrong: true, link: link)
            case CMARK_NODE_LINK:
                runs(in: child, isStrong: isStrong, link: cmark_node_get_url(child).map { String(cString: $0) })
            default: runs(in: child, isStrong: isStrong, link: link)
            }
        }
    }

    private static func children(of node: OpaquePointer) -> [OpaquePointer] {
        Array(
            sequence(state: cmark_node_first_child(node)) { next in
                defer { next = next.flatMap { cmark_node_next($0) } }
                return next
            })
    }

    private static func kind(of node: OpaquePointer) -> String {
        cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }
}

extension String {
    /// Its lines, without the empty one that its last line break begins.
    fileprivate var trimmedLines: [String] {
        let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.last == "" ? lines.dropLast() : lines
    }
}
