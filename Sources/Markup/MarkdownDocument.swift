import CMarkGFM

/// Markdown as GitHub reads it, with tables and bare addresses, parsed by cmark-gfm. HTML is text, and a line break is
/// a line break.
public final class MarkdownDocument {
    let root: OpaquePointer
    private let parser: OpaquePointer

    private let options: Int32

    /// Leaves out tables and bare addresses where a text has more of them than people write. cmark fills each row to
    /// the width of the table's head, and searches around each `@`: a short text could take a minute and become 250 MB.
    private static func extensions(for text: String) -> [String] {
        let (lines, width, signs) = measure(text)
        let tables = lines * width <= mostCells ? ["table"] : []
        return tables + ["strikethrough"] + (signs <= mostSigns ? ["autolink"] : [])
    }

    private static let mostCells = 50_000
    private static let mostSigns = 1_000

    /// How many lines a text has, how many bars the line has at most that may be the head of a table, and how many `@`.
    private static func measure(_ text: String) -> (lines: Int, width: Int, signs: Int) {
        var (lines, width, bars, signs) = (1, 0, 0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "|"):
                bars += 1
                width = max(width, bars)
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                lines += 1
                bars = 0
            case UInt8(ascii: "@"): signs += 1
            default: break
            }
        }
        return (lines, width, signs)
    }

    /// Runs once in a process.
    private static let register: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Nil where no memory is left.
    /// - Parameter keepsLines: a line break in the text is one on the page: people who do not know Markdown expect it.
    public init?(_ text: String, keepsLines: Bool = true) {
        Self.register
        options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | (keepsLines ? CMARK_OPT_HARDBREAKS : 0)
        guard let parser = cmark_parser_new(options) else { return nil }
        for name in Self.extensions(for: text) {
            if let known = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, known) }
        }
        cmark_parser_feed(parser, text, text.utf8.count)
        guard let root = cmark_parser_finish(parser) else {
            cmark_parser_free(parser)
            return nil
        }
        (self.parser, self.root) = (parser, root)
        showHTMLAsTyped()
        endAddresses()
    }

    deinit {
        cmark_node_free(root)
        cmark_parser_free(parser)
    }

    /// The document as HTML. HTML in the text is escaped. Nil where no memory is left.
    public var html: String? {
        guard let html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)) else {
            return nil
        }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return String(cString: html)
    }

    /// Visits all nodes in the order of the text. A node with children is visited twice: at its beginning and at its
    /// end.
    public func walk(_ body: (_ node: OpaquePointer, _ isEnd: Bool) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
            if let node = cmark_iter_get_node(iterator) { body(node, event == CMARK_EVENT_EXIT) }
        }
    }
}
