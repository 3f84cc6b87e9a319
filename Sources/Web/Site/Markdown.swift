import CMarkGFM
import Markup

/// What agents write, as HTML that can stand in a page: HTML in it is shown as typed, and of a link to a script its text stays.
/// Headings stand below the page's own; an image, which would be fetched from elsewhere, becomes a link.
enum Markdown {
    /// - Parameters:
    ///   - level: of its highest heading, 1 to 6.
    /// - Returns: HTML that can stand in a page as it is.
    static func html(_ text: String, headingsFrom level: Int = 3) -> String {
        guard let document = MarkdownDocument(text) else { return HTML.escape(text) }
        adapt(document, level: level)
        guard let html = document.html, html.utf8.count <= longest else { return HTML.escape(text) }
        return html
    }

    /// In bytes; what is written takes some hundred thousand at most, what is written to fill memory far more.
    private static let longest = 2_000_000

    private static func adapt(_ document: MarkdownDocument, level: Int) {
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
