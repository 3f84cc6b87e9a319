import Foundation

/// A content without a signature: text, where it has no control characters. What a browser would run is no plain text.
enum PlainText {
    /// How far what a text begins with is looked at, in bytes.
    private static let beginning = 4_096

    static func type(of bytes: Data) -> Result<AttachmentType, AttachmentFlaw> {
        guard let start = start(of: bytes) else { return .failure(.unknown) }
        if let flaw = markup(start) { return .failure(flaw) }
        return .success(.text)
    }

    /// What the text begins with; nil where it is no text: UTF-8, UTF-16 with its mark, or one byte a character.
    private static func start(of bytes: Data) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard bytes.count.isMultiple(of: 2), let text = String(data: bytes, encoding: .utf16),
                !text.unicodeScalars.contains(where: isBinary)
            else { return nil }
            return String(text.prefix(beginning))
        }
        guard !bytes.contains(where: { isBinary(Unicode.Scalar($0)) }) else { return nil }
        return String(decoding: bytes.prefix(beginning), as: UTF8.self)
    }

    /// Control characters that no text has. Form feeds and the end sign of DOS stand in some.
    private static func isBinary(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains(scalar.value) || scalar.value == 0x7F
    }

    /// Whether a text begins with an element or a declaration, as a browser looks for it (WHATWG MIME Sniffing, 7.1).
    private static func markup(_ text: String) -> AttachmentFlaw? {
        var rest = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        var isXML = false
        while let element = rest.firstMatch(of: #/^<([!?]?[A-Za-z\-][\w:.\-]*)(.?)/#) {
            let name = element.1.lowercased()
            let local = name.split(separator: ":").last.map(String.init) ?? name
            if local == "svg" || (name == "!doctype" && rest.prefix(200).lowercased().contains("svg")) { return .svg }
            if name == "!doctype" || elements.contains(local) { return .webPage }
            guard name.hasPrefix("!--") || name.hasPrefix("?") || name.hasPrefix("!") else {
                return isXML ? .webPage : nil
            }
            isXML = true
            let end = name.hasPrefix("!--") ? "-->" : ">"
            guard let close = rest.firstRange(of: end) else { return .webPage }
            rest = rest[close.upperBound...].drop { $0.isWhitespace }
        }
        return isXML ? .webPage : nil
    }

    /// The elements by which a browser takes a text for a page, and those that run something.
    private static let elements: Set = [
        "html", "head", "body", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "br", "p",
        "meta", "link", "object", "embed", "form", "img", "frameset", "base", "span", "center", "audio", "video",
    ]
}
