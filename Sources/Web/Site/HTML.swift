import Desk

/// Makes the little HTML that does not come from templates. Its results are safe to insert into a page.
enum HTML {
    static func escape(_ text: some StringProtocol) -> String { written(text, marks: false) }

    /// Escapes a text from a search and puts its matches into `mark` elements.
    static func marked(_ text: String) -> String { written(text, marks: true) }

    private static func written(_ text: some StringProtocol, marks: Bool) -> String {
        var written = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"": written += "&quot;"
            case "'": written += "&#39;"
            case open where marks: written += "<mark>"
            case close where marks: written += "</mark>"
            default: written.unicodeScalars.append(character)
            }
        }
        return written
    }

    private static let (open, close) = (Hit.open.unicodeScalars.first, Hit.close.unicodeScalars.first)

    /// Removes the characters that change the direction of the text around them, so that a page shows each text in the
    /// order in which it was written, and none changes how the rest of the page reads.
    static func inOrder(_ page: String) -> String {
        guard page.unicodeScalars.contains(where: Text.turns) else { return page }
        return String(String.UnicodeScalarView(page.unicodeScalars.filter { !Text.turns($0) }))
    }

    /// Removes the characters that XML does not allow (XML 1.0, 2.2), and those that `inOrder` removes.
    static func inXML(_ text: String) -> String {
        func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
            if Text.turns(scalar) { return false }
            return scalar.value >= 0x20
                ? scalar.value & 0xFFFF_FFFE != 0xFFFE : [0x09, 0x0A, 0x0D].contains(scalar.value)
        }
        guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    }

    /// Escapes JSON for a `script` element, so that nothing in it can end the element.
    static func script(_ json: String) -> String { json.replacing("<", with: "\\u003c") }
}
