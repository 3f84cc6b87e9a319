/// What an answer rests on: a page, a law, or a text named in words.
public struct Source: Codable, Equatable, Sendable, CustomStringConvertible {
    /// Its title; where it has none, its legal reference or its address.
    public let text: String
    /// The address, when the source is a page of the web.
    public let url: String?
    /// When it was made, or seen.
    public let date: Day?
    /// The article or the number of a law, as written, where it is said apart from the title.
    public let legal: String?

    /// Reads `TITLE [LEGAL REFERENCE] <URL> (DATE)`, of which any part may be missing; an address may also stand alone.
    /// - Throws: `Refusal` when it is empty, too long or holds a control character.
    public init(_ words: String) throws(Refusal) {
        var rest = try Text.required(words, .source)
        date = Self.take(from: &rest, "(", ")") { Day($0) }
        let address = Self.take(from: &rest, "<", ">") { Self.isURL($0) ? $0 : nil }
        let law = Self.take(from: &rest, "[", "]") { LegalReference.all(in: $0).isEmpty ? nil : $0 }
        url = address ?? (law == nil && Self.isURL(rest) ? rest : nil)
        legal = law
        text = rest.isEmpty ? law ?? address ?? "" : rest
    }

    public init(text: String, url: String?, date: Day? = nil, legal: String? = nil) {
        self.text = text
        self.url = url
        self.date = date
        self.legal = legal
    }

    /// Takes the last part of a text, in its brackets, off the text, where it reads; something else must stand before it,
    /// unless it says what the source is.
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

    private static func isURL(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(where: \.isWhitespace)
    }

    /// As typed: `TITLE [LEGAL REFERENCE] <URL> (DATE)`.
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
