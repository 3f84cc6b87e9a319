/// A line of a text, in the forms in which it is compared.
struct TextLine {
    /// With its line end.
    let raw: Substring
    /// Without white space at its ends.
    let bare: Substring

    static func lines(of text: String) -> [TextLine] {
        var lines: [TextLine] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")).map { rest.utf8.index(after: $0) } ?? rest.endIndex
            lines.append(TextLine(raw: rest[..<end]))
            rest = rest[end...]
        }
        return lines
    }

    private init(raw: Substring) {
        self.raw = raw
        let scalars = raw.unicodeScalars
        guard let first = scalars.firstIndex(where: { !Self.isSpace($0) }),
            let last = scalars.lastIndex(where: { !Self.isSpace($0) })
        else {
            bare = ""
            return
        }
        bare = Substring(scalars[first...last])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || (scalar.value > 0x7F && scalar.properties.isWhitespace)
    }

    var isBlank: Bool { bare.isEmpty }
    /// Whether it begins with `>`.
    var isQuoted: Bool { bare.utf8.first == UInt8(ascii: ">") }
    /// Whether it begins with two `>`: a quotation within a quotation.
    var isDeeplyQuoted: Bool { bare.hasPrefix(">>") || bare.hasPrefix("> >") }

    /// The longest line that may introduce a quotation, in bytes.
    private static let longest = 400

    /// In lower case, with plain spaces and apostrophes, without the asterisks of bold text; empty if the line is
    /// longer than `longest`.
    var folded: String { Self.folded(bare) }

    static func folded(_ text: Substring) -> String {
        guard text.utf8.count <= longest else { return "" }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "*": break
            case "’", "ʼ": folded.append("'")
            case _ where isSpace(scalar): if folded.last != " " { folded.append(" ") }
            // Direction marks, which Outlook writes around addresses.
            case "\u{200B}", "\u{200E}", "\u{200F}", "\u{FEFF}": break
            default: folded.append(scalar)
            }
        }
        return String(folded).lowercased()
    }
}
