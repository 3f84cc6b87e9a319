/// An HTML tag.
struct HTMLTag {
    /// In lower case.
    let name: String
    let isEnd: Bool
    private let attributes: [(name: String, value: String)]

    init(name: String, isEnd: Bool, attributes: [(name: String, value: String)]) {
        (self.name, self.isEnd, self.attributes) = (name, isEnd, attributes)
    }

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// Whether the element is a list bullet as Outlook writes it.
    var isWordBullet: Bool { name == "span" && self["style"]?.lowercased().contains("mso-list:ignore") == true }

    /// Whether the paragraph has no space around it. Outlook writes each line as such a paragraph.
    var isLoose: Bool {
        guard name == "p" else { return false }
        let style = self["style"]?.lowercased().filter { $0 != " " } ?? ""
        let isOutlook =
            self["class"]?.hasPrefix("MsoNormal") == true || self["class"]?.hasPrefix("MsoListParagraph") == true
        return isOutlook || ["margin:0", "margin-top:0", "margin-bottom:0"].contains { style.contains($0) }
    }
}

/// Splits HTML into tags and texts. It accepts any input, and time is linear in the input's length.
struct HTMLTokens {
    enum Token {
        /// With decoded character references.
        case text(String)
        case tag(HTMLTag)
    }

    private var rest: ArraySlice<UInt8>
    /// The element whose content is read as text, whatever it contains.
    private var raw: String?
    /// How many more tags without an end are examined. Each costs a search for its end.
    private var unended = 100

    init(_ html: String) { rest = Array(html.utf8)[...] }

    mutating func next() -> Token? {
        while let first = rest.first {
            if let name = raw {
                raw = nil
                skip(to: name)
                continue
            }
            guard first == UInt8(ascii: "<") else { return .text(text()) }
            if rest.starts(with: "<!--".utf8) {
                skip(past: "-->")
            } else if let tag = tag() {
                if !tag.isEnd, tag.name == "script" || tag.name == "style" || tag.name == "title" { raw = tag.name }
                return .tag(tag)
            } else if rest.count > 1, [UInt8(ascii: "!"), UInt8(ascii: "?")].contains(rest[rest.startIndex + 1]) {
                skip(past: ">")
            } else {
                rest = rest.dropFirst()
                return .text("<")
            }
        }
        return nil
    }

    private mutating func text() -> String {
        let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        defer { rest = rest[end...] }
        return HTMLEntities.decoded(rest[..<end])
    }

    /// Skips to the end of a mark. If there is none, skips to the end of the input, because a browser shows nothing of
    /// it.
    private mutating func skip(past mark: String) {
        let mark = Array(mark.utf8)
        var at = rest.startIndex
        while let start = rest[at...].firstIndex(of: mark[0]) {
            if rest[start...].starts(with: mark) {
                rest = rest[(start + mark.count)...]
                return
            }
            at = start + 1
        }
        rest = rest[rest.endIndex...]
    }

    /// Skips to the end tag of an element.
    private mutating func skip(to name: String) {
        let mark = Array(("</" + name).utf8)
        var at = rest.startIndex
        while let start = rest[at...].firstIndex(of: UInt8(ascii: "<")) {
            let found = rest[start...].prefix(mark.count)
            if found.count == mark.count, zip(found, mark).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
                rest = rest[start...]
                return
            }
            at = start + 1
        }
        rest = rest[rest.endIndex...]
    }

    /// The longest tag, in bytes.
    private static let longest = 65_536

    /// Reads a tag; nil, and the position does not change, if there is none.
    private mutating func tag() -> HTMLTag? {
        guard unended > 0 else { return nil }
        var at = rest.startIndex + 1
        let isEnd = at < rest.endIndex && rest[at] == UInt8(ascii: "/")
        if isEnd { at += 1 }
        let start = at
        while at < rest.endIndex, isName(rest[at]), at - start < 64 { at += 1 }
        guard at > start, rest[start] | 0x20 >= UInt8(ascii: "a"), rest[start] | 0x20 <= UInt8(ascii: "z") else {
            return nil
        }
        let name = String(decoding: rest[start..<at], as: UTF8.self).lowercased()
        var attributes: [(name: String, value: String)] = []
        let limit = min(rest.endIndex, at + Self.longest)
        while at < limit, rest[at] != UInt8(ascii: ">") {
            guard isName(rest[at]) else {
                at += 1
                continue
            }
            attributes.append(attribute(&at, limit: limit))
        }
        guard at < limit else {
            // A `<` without a `>` is text that a person typed: `a <b`.
            unended -= 1
            return nil
        }
        rest = rest[(at + 1)...]
        return HTMLTag(name: name, isEnd: isEnd, attributes: attributes)
    }

    private func attribute(_ at: inout Int, limit: Int) -> (name: String, value: String) {
        let start = at
        while at < limit, isName(rest[at]) { at += 1 }
        let name = String(decoding: rest[start..<at], as: UTF8.self).lowercased()
        while at < limit, rest[at] <= 0x20 { at += 1 }
        guard at < limit, rest[at] == UInt8(ascii: "=") else { return (name, "") }
        at += 1
        while at < limit, rest[at] <= 0x20 { at += 1 }
        guard at < limit else { return (name, "") }
        let quote = rest[at]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = rest[(at + 1)..<limit].firstIndex(of: quote) ?? limit
            defer { at = min(end + 1, limit) }
            return (name, HTMLEntities.decoded(rest[(at + 1)..<end]))
        }
        let end = rest[at..<limit].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") } ?? limit
        defer { at = end }
        return (name, HTMLEntities.decoded(rest[at..<end]))
    }

    private func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: byte >= 0x80
        }
    }
}
