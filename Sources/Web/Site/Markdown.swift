import CMarkGFM

/// What agents write, as HTML: GitHub's Markdown, with tables and bare addresses, by the library that GitHub uses.
///
/// Raw HTML and links to scripts are left out (cmark's safe mode, its default). Headings stand below the page's own; an
/// image, which would be fetched from elsewhere, becomes a link.
enum Markdown {
    /// - Parameters:
    ///   - level: of its highest heading, 1 to 6.
    /// - Returns: HTML that can stand in a page as it is.
    static func html(_ text: String, headingsFrom level: Int = 3) -> String {
        register
        guard let parser = cmark_parser_new(options) else { return HTML.escape(text) }
        defer { cmark_parser_free(parser) }
        for name in extensions {
            if let known = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, known) }
        }
        cmark_parser_feed(parser, text, text.utf8.count)
        guard let document = cmark_parser_finish(parser) else { return HTML.escape(text) }
        defer { cmark_node_free(document) }
        adapt(document, level: level)
        guard let html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)) else {
            return HTML.escape(text)
        }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return String(cString: html)
    }

    private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8
    private static let extensions = ["table", "strikethrough", "autolink"]
    /// Once a process.
    private static let register: Void = cmark_gfm_core_extensions_ensure_registered()

    private static func adapt(_ document: OpaquePointer, level: Int) {
        guard let iterator = cmark_iter_new(document) else { return }
        defer { cmark_iter_free(iterator) }
        var images: [OpaquePointer] = []
        var headings: [OpaquePointer] = []
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE else { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            if cmark_node_get_type(node) == CMARK_NODE_HEADING { headings.append(node) }
            if cmark_node_get_type(node) == CMARK_NODE_IMAGE { images.append(node) }
        }
        demote(headings, to: level)
        images.forEach(link)
    }

    /// No level is skipped: the levels that are used become consecutive ones.
    private static func demote(_ headings: [OpaquePointer], to level: Int) {
        let used = Set(headings.map { cmark_node_get_heading_level($0) }).sorted()
        for heading in headings {
            let rank = used.firstIndex(of: cmark_node_get_heading_level(heading)) ?? 0
            cmark_node_set_heading_level(heading, Int32(min(6, level + rank)))
        }
    }

    private static func link(_ image: OpaquePointer) {
        guard let link = cmark_node_new(CMARK_NODE_LINK) else { return }
        cmark_node_set_url(link, cmark_node_get_url(image))
        cmark_node_insert_before(image, link)
        while let child = cmark_node_first_child(image) { cmark_node_append_child(link, child) }
        if cmark_node_first_child(link) == nil, let text = cmark_node_new(CMARK_NODE_TEXT) {
            cmark_node_set_literal(text, cmark_node_get_url(image))
            cmark_node_append_child(link, text)
        }
        cmark_node_unlink(image)
        cmark_node_free(image)
    }
}
