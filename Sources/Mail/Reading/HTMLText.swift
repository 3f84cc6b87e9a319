/// Converts an HTML message to plain text with paragraphs, lists, links and quotations.
struct HTMLText {
    private var output = HTMLLines()
    /// The open elements, the outermost first.
    private var open: [HTMLTag] = []
    /// The next number of each open list; nil for a list with bullets.
    private var lists: [Int?] = []
    /// The targets of the open links, and the words of each link in the current line.
    private var links: [(target: String, words: String)] = []
    /// How many open elements have content that is not displayed.
    private var hidden = 0
    /// How many open elements keep their white space.
    private var preformatted = 0

    /// The deepest nesting that is followed. Deeper elements are treated as if they were at this level.
    private static let deepest = 200
    /// Elements that have no end tag.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
    private static let unseen: Set<String> = [
        "head", "style", "script", "title", "template", "noembed", "object", "svg",
    ]
    private static let paragraphs: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre",
    ]
    private static let blocks: Set<String> = [
        "div", "tr", "li", "dt", "dd", "section", "article", "header", "footer", "address", "center", "form",
        "fieldset",
        "aside", "main", "nav", "figure", "figcaption", "tbody", "thead", "caption", "body", "html",
    ]

    static func text(of html: String) -> String {
        var reader = HTMLText()
        var tokens = HTMLTokens(html)
        while let token = tokens.next() {
            switch token {
            case .text(let text): reader.add(text)
            case .tag(let tag): if tag.isEnd { reader.close(tag.name) } else { reader.begin(tag) }
            }
        }
        return reader.output.text
    }

    private mutating func add(_ text: String) {
        guard hidden == 0 else { return }
        for index in links.indices where links[index].words.utf8.count < 2_000 { links[index].words += text }
        output.add(text, isPreformatted: preformatted > 0)
    }

    private mutating func begin(_ tag: HTMLTag) {
        if tag.name == "p" || tag.name == "li" { closeOpen(tag.name) }
        let isVoid = Self.void.contains(tag.name)
        if !isVoid, open.count < Self.deepest { open.append(tag) } else if !isVoid { return }
        if Self.unseen.contains(tag.name) { hidden += 1 }
        guard hidden == 0 else { return }
        if tag.isWordBullet { begin(bullet: tag) }
        switch tag.name {
        case "br": output.lineBreak()
        case "hr": output.rule()
        case "img": image(tag)
        case "a": links.append((tag["href"] ?? "", ""))
        case "ul": lists.append(nil)
        case "ol": lists.append(Int(tag["start"] ?? "") ?? 1)
        case "pre", "textarea": preformatted += 1
        case "td", "th": output.cell()
        default: break
        }
        // A nested list does not start a paragraph.
        let isInner = (tag.name == "ul" || tag.name == "ol") && lists.count > 1
        if Self.paragraphs.contains(tag.name), !isInner { output.paragraph(isLoose: tag.isLoose) }
        if Self.blocks.contains(tag.name) || isInner { output.block() }
        if tag.name == "blockquote" { output.depth += 1 }
        if tag.name == "li" { item() }
    }

    /// A list item that Outlook wrote as a paragraph, with its bullet in a symbol font.
    private mutating func begin(bullet: HTMLTag) {
        output.add("- ", isPreformatted: true)
        hidden += 1
    }

    private mutating func item() {
        let indent = String(repeating: "  ", count: min(max(0, lists.count - 1), 10))
        guard let last = lists.indices.last, let number = lists[last] else {
            output.add(indent + "- ", isPreformatted: true)
            return output.startItem()
        }
        lists[last] = number &+ 1
        output.add(indent + "\(number). ", isPreformatted: true)
        output.startItem()
    }

    private mutating func image(_ tag: HTMLTag) {
        guard let words = tag["alt"].map({ ShownText.line($0) }), !words.isEmpty else { return }
        add("[\(words)]")
    }

    /// Ends an open element that may not contain another of its kind.
    private mutating func closeOpen(_ name: String) {
        for tag in open.reversed().prefix(8) {
            if tag.name == name { return close(name) }
            if Self.blocks.contains(tag.name) || Self.paragraphs.contains(tag.name) { return }
        }
    }

    private mutating func close(_ name: String) {
        if name == "br" { return output.lineBreak() }
        guard let index = open.lastIndex(where: { $0.name == name }) else { return }
        while open.count > index, let tag = open.popLast() { end(tag) }
    }

    private mutating func end(_ tag: HTMLTag) {
        if Self.unseen.contains(tag.name) { hidden = max(0, hidden - 1) }
        if tag.isWordBullet { hidden = max(0, hidden - 1) }
        guard hidden == 0 else { return }
        switch tag.name {
        case "a":
            if let link = links.popLast() { end(link) }
        case "ul", "ol": _ = lists.popLast()
        case "pre", "textarea": preformatted = max(0, preformatted - 1)
        default: break
        }
        let isInner = (tag.name == "ul" || tag.name == "ol") && !lists.isEmpty
        if tag.name == "blockquote" {
            output.paragraph(isLoose: false)
            output.depth = max(0, output.depth - 1)
        }
        if Self.paragraphs.contains(tag.name), !isInner {
            output.paragraph(isLoose: tag.isLoose)
        } else if Self.blocks.contains(tag.name) || isInner {
            output.block()
        }
    }

    /// Writes the target of a link, unless its words already show it.
    private mutating func end(_ link: (target: String, words: String)) {
        let target = ShownText.line(link.target)
        let words = ShownText.line(link.words)
        let isSeen = ["http://", "https://", "mailto:", "ftp://", "tel:"].contains { target.lowercased().hasPrefix($0) }
        guard isSeen, target.utf8.count <= 2_000 else { return }
        let bare = target.drop { $0 != ":" }.dropFirst().drop { $0 == "/" }.prefix {
            $0 != "?" || !target.hasPrefix("mailto:")
        }
        let plain = bare.hasSuffix("/") ? bare.dropLast() : bare
        let said = words.hasSuffix("/") ? words.dropLast() : words[...]
        if said == plain || words == target || said.hasSuffix("//" + plain) { return }
        let shown =
            target.lowercased().hasPrefix("mailto:") || target.lowercased().hasPrefix("tel:") ? String(bare) : target
        add(words.isEmpty ? "<\(shown)>" : " <\(shown)>")
    }
}
