import CMarkGFM

/// Renders what agents write in Markdown as HTML that is safe to insert into a page. HTML in the text is escaped; a
/// link with an unsafe scheme becomes plain text; an image becomes a link, so that the page loads nothing from other
/// sites. Headings are demoted below the page's own.
public enum Markdown {
    /// - Parameters:
    ///   - level: the level of the highest heading, 1 to 6.
    ///   - keepsLines: a line break in the text is one on the page.
    ///   - address: the target of a link on this site; nil if the link is left unchanged.
    /// - Returns: HTML that is safe to insert.
    public static func html(
        _ text: String, headingsFrom level: Int = 3, keepsLines: Bool = true,
        address: (_ link: String) -> String? = { _ in nil }
    ) -> String {
        guard let document = MarkdownDocument(text, keepsLines: keepsLines) else { return escaped(text) }
        adapt(document, level: level, address)
        guard let html = document.html, html.utf8.count <= longest else { return escaped(text) }
        return html
    }

    /// A text escaped for HTML, between tags or in an attribute.
    public static func escaped(_ text: some StringProtocol) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }

    /// The limit for the HTML, in bytes. Real texts give at most a few hundred thousand; more is an attempt to exhaust
    /// memory.
    private static let longest = 2_000_000

    private static func adapt(_ document: MarkdownDocument, level: Int, _ address: (String) -> String?) {
        var images: [OpaquePointer] = []
        var headings: [OpaquePointer] = []
        var links: [OpaquePointer] = []
        document.walk { node, isEnd in
            guard !isEnd else { return }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING: headings.append(node)
            case CMARK_NODE_IMAGE: images.append(node)
            case CMARK_NODE_LINK: links.append(node)
            default: break
            }
        }
        demote(headings, to: level)
        links += images.compactMap(link)
        for link in links {
            let url = cmark_node_get_url(link).map { String(cString: $0) } ?? ""
            if let address = address(url) { cmark_node_set_url(link, address) } else if !isSafe(url) { unwrap(link) }
        }
    }

    /// The allowed schemes of links to other sites.
    private static let schemes: Set<String> = ["http", "https", "ftp", "mailto", "tel"]

    /// Whether the address has an allowed scheme, or is one of this site. `//host` names another host (RFC 3986, 4.2),
    /// and browsers read a backslash as a slash (WHATWG URL, 4.4).
    private static func isSafe(_ address: String) -> Bool {
        guard !["//", "/\\", "\\"].contains(where: address.hasPrefix) else { return false }
        // RFC 3986, 4.2: a colon in the path, query or fragment does not end a scheme.
        let beginning = address.prefix { !"/?#".contains($0) }
        guard let colon = beginning.firstIndex(of: ":") else { return !address.isEmpty }
        return schemes.contains(beginning[..<colon].lowercased())
    }

    /// Replaces a link by its text.
    private static func unwrap(_ link: OpaquePointer) {
        while let child = cmark_node_first_child(link), cmark_node_insert_before(link, child) == 1 {}
        cmark_node_unlink(link)
        cmark_node_free(link)
    }

    /// Maps the levels in use to consecutive ones, so that none is skipped.
    private static func demote(_ headings: [OpaquePointer], to level: Int) {
        let used = Set(headings.map { cmark_node_get_heading_level($0) }).sorted()
        for heading in headings {
            let rank = used.firstIndex(of: cmark_node_get_heading_level(heading)) ?? 0
            cmark_node_set_heading_level(heading, Int32(min(6, level + rank)))
        }
    }

    /// Replaces an image by a link to it.
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
