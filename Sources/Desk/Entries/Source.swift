/// A source of an answer: a web page, a law, or a work described in words.
public struct Source: Codable, Equatable, Sendable, CustomStringConvertible {
    /// The title; without one, the legal reference or the address.
    public let text: String
    /// The address of a web page.
    public let url: String?
    /// The date of publication or of access.
    public let date: Day?
    /// The article or number of a law, as written, when it is given separately from the title.
    public let legal: String?

    /// Reads `TITLE [LEGAL REFERENCE] <URL> (DATE)`. Any part may be missing; the text may also be only an address.
    /// - Throws: `Refusal` when the text is empty, too long or holds a control character, or when the address is not
    ///   `http` or `https`.
    public init(_ words: String) throws(Refusal) {
        var rest = try Text.required(words, .source)
        date = Self.take(from: &rest, "(", ")") { Day($0) }
        let address = Self.take(from: &rest, "<", ">") { WebAddress.isLink($0) ? $0 : nil }
        if address == nil, let other = Self.address(in: rest) { throw .badAddress(other) }
        let law = Self.take(from: &rest, "[", "]") { LegalReference.all(in: $0).isEmpty ? nil : $0 }
        url = address ?? (law == nil && WebAddress.isLink(rest) ? rest : nil)
        legal = law
        text = rest.isEmpty ? law ?? address ?? "" : rest
    }

    public init(text: String, url: String?, date: Day? = nil, legal: String? = nil) {
        self.text = text
        self.url = url
        self.date = date
        self.legal = legal
    }

    /// Removes the last bracketed part from the text if it can be parsed. Other text must precede it, unless the part
    /// alone identifies the source.
    private static func take<Part>(
        from text: inout String, _ open: Character, _ close: Character, read: (String) -> Part?
    ) -> Part? {
        guard text.last == close, let start = text.lastIndex(of: open),
            let part = read(String(text[text.index(after: start)...].dropLast()))
        else { return nil }
        let before = text[..<start].trimmed
        guard !before.isEmpty || open != "(" else { return nil }
        text = before
        return part
    }

    /// The address in a text that has a scheme other than `http` and `https` (RFC 3986, 3.1). It is in the last
    /// brackets, or is the whole text.
    private static func address(in text: String) -> String? {
        let start = text.last == ">" ? text.lastIndex(of: "<").map { text.index(after: $0) } : nil
        let meant = start.map { String(text[$0...].dropLast()) } ?? text
        guard let match = meant.prefixMatch(of: /([A-Za-z][A-Za-z0-9+.\-]*):/) else { return nil }
        let scheme = match.1.lowercased()
        return start != nil || ["javascript", "data", "vbscript", "file", "blob"].contains(scheme) ? meant : nil
    }

    /// Validates a source that was given in separate parts.
    /// - Throws: `Refusal` for a text that may not be stored, or an address that is not `http` or `https`.
    public func checked() throws(Refusal) -> Source {
        if let url, !WebAddress.isLink(url) { throw .badAddress(url) }
        return Source(
            text: try Text.required(text, .source),
            url: try url.map { url throws(Refusal) in try Text.required(url, .source) },
            date: date, legal: try legal.map { legal throws(Refusal) in try Text.required(legal, .source) })
    }

    /// The form in which it is typed: `TITLE [LEGAL REFERENCE] <URL> (DATE)`.
    public var description: String {
        let isNamed = text != url && text != legal
        let parts = [
            isNamed ? text : nil, legal.map { "[\($0)]" }, url.map { isNamed || legal != nil ? "<\($0)>" : $0 },
            date.map { "(\($0))" },
        ]
        let whole = parts.compactMap(\.self)
        return whole.isEmpty ? text : whole.joined(separator: " ")
    }
}

extension Source {
    static func checked(_ sources: [Source]) throws(Refusal) -> [Source] {
        try sources.map { source throws(Refusal) in try source.checked() }
    }
}
