import CMarkGFM

/// What agents write, as HTML: GitHub's Markdown, with tables and bare addresses, by the library that GitHub uses.
///
/// Raw HTML is left out (cmark's safe mode, its default); of a link to a script its text stays. Headings stand below
/// the page's own; an image, which would be fetched from elsewhere, becomes a link.
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
        var links: [OpaquePointer] = []
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE else { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            if cmark_node_get_type(node) == CMARK_NODE_HEADING { headings.append(node) }
            if cmark_node_get_type(node) == CMARK_NODE_IMAGE { images.append(node) }
            if cmark_node_get_type(node) == CMARK_NODE_LINK { links.append(node) }
        }
        demote(headings, to: level)
        links += images.compactMap(link)
        for link in links where !isSafe(cmark_node_get_url(link).map { String(cString: $0) } ?? "") { unwrap(link) }
    }

    /// What an address on a page may begin with, where it is not one of this site.
    private static let schemes: Set<String> = ["http", "https", "ftp", "mailto", "tel"]

    /// The address leads somewhere, and runs nothing.
    private static func isSafe(_ address: String) -> Bool {
        // RFC 3986, 4.2: a colon in a path, a query or a fragment ends no scheme.
        let beginning = address.prefix { !"/?#".contains($0) }
        guard let colon = beginning.firstIndex(of: ":") else { return !address.isEmpty }
        return schemes.contains(beginning[..<colon].lowercased())
    }

    /// Leaves the text of a link without the link.
    private static func unwrap(_ link: OpaquePointer) {
        while let child = cmark_node_first_child(link), cmark_node_insert_before(link, child) == 1 {}
        cmark_node_unlink(link)
        cmark_node_free(link)
    }

    /// No level is skipped: the levels that are used become consecutive ones.
    private static func demote(_ headings: [OpaquePointer], to level: Int) {
        let used = Set(headings.map { cmark_node_get_heading_level($0) }).sorted()
        for heading in headings {
            let rank = used.firstIndex(of: cmark_node_get_heading_level(heading)) ?? 0
            cmark_node_set_heading_level(heading, Int32(min(6, level + rank)))
        }
    }

    /// A link in the place of an image.
    private static func link(_ image: OpaquePointer) -> OpaquePointer? {
        guard let link = cmark_node_new(CMARK_NODE_LINK) else { return nil }
        cmark_node_set_url(link, cmark_node_get_url(image))
        cmark_node_insert_before(image, link)
        while let child = cmark_node_first_child(image) { cmark_node_append_child(link, child) }
        if cmark_node_first_child(link) == nil, let text = cmark_node_new(CMARK_NODE_TEXT) {
            cmark_node_set_literal(text, cmark_node_get_url(image))
            cmark_node_append_child(link, text)
        }
        cmark_node_unlink(image)
        cmark_node_free(image)
        return link
    }
}
