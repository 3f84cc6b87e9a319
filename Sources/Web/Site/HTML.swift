import Desk

/// The little HTML that is made outside templates. What it returns can stand in a page as it is.
enum HTML {
    static func escape(_ text: some StringProtocol) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    /// A text of a search, its matches in `mark`.
    static func marked(_ text: String) -> String {
        escape(text).replacing(String(Hit.open), with: "<mark>").replacing(String(Hit.close), with: "</mark>")
    }

    /// JSON that can stand in a `script` element: nothing in it ends the element.
    static func script(_ json: String) -> String { json.replacing("<", with: "\\u003c") }
}
