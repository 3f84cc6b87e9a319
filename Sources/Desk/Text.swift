extension StringProtocol {
    /// The text without white space at both ends.
    public var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

/// Validation of typed texts before they are stored.
public enum Text {
    /// A text field with its maximum length. Lengths count Unicode code points, as JSON Schema does. A letter with
    /// combining marks counts as several, so the length in bytes is at most four times the limit.
    public enum Field: String, Codable, CaseIterable, Sendable {
        case title, body, answer, reason, message, source, name, email, telephone, organisation, territory, key

        /// The maximum number of characters: enough for any real text, and short enough for a person to read.
        public var limit: Int {
            switch self {
            case .title, .name, .email, .telephone, .organisation, .territory, .key: 250
            case .source, .reason: 2_000
            case .body, .message: 20_000
            case .answer: 80_000
            }
        }

        var takesLines: Bool {
            switch self {
            case .body, .answer, .message, .reason: true
            default: false
            }
        }
    }

    /// The text in the form in which it is stored: line ends as `\n`, without white space at both ends and, in fields
    /// of one line, without invisible characters.
    /// - Throws: `Refusal` when it is too long or holds a control character.
    public static func checked(_ text: String, _ field: Field) throws(Refusal) -> String {
        // A byte order mark at the beginning is not part of the text (Unicode 16, 23.8).
        let text = text.drop { $0 == "\u{FEFF}" }
        // Searches the bytes, because Swift treats "\r\n" as one character, different from "\r".
        let lines =
            text.utf8.contains(0x0D)
            ? text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }
                .joined(separator: "\n") : String(text)
        let kept = (field.takesLines ? lines : seen(lines)).trimmed
        guard kept.utf8.count <= field.limit || kept.unicodeScalars.count <= field.limit else {
            throw .tooLong(field, characters: kept.unicodeScalars.count)
        }
        for scalar in kept.unicodeScalars
        where (isControl(scalar) || (!field.takesLines && isLineEnd(scalar)))
            && !(field.takesLines && "\n\t".unicodeScalars.contains(scalar))
        {
            throw .controlCharacter(field, scalar: scalar.value)
        }
        return kept
    }

    /// Like `checked`, for a field that must not be empty.
    public static func required(_ text: String, _ field: Field) throws(Refusal) -> String {
        let kept = try checked(text, field)
        guard !kept.isEmpty else { throw .empty(field) }
        return kept
    }

    /// Whether it is a control character, including line ends and tabs, or a noncharacter (Unicode 16, 23.7). XML
    /// cannot contain them.
    public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0xFDD0...0xFDEF).contains(scalar.value)
            || scalar.value & 0xFFFE == 0xFFFE
    }

    /// Whether it is invisible: direction marks, joiners, zero-width spaces, soft hyphens (Unicode,
    /// Default_Ignorable_Code_Point). They are copied by accident, or used to make one name look like another.
    /// Variation selectors are kept, because they select how an emoji looks.
    public static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint && !(0xFE00...0xFE0F).contains(scalar.value)
    }

    /// Whether it changes the direction of the text around it: embeddings, overrides and isolates (Unicode Standard
    /// Annex #9, 2.1 to 2.5). With them a text can be shown in another order than it was written in.
    public static func turns(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// A one-line text without invisible characters.
    private static func seen(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }), text.unicodeScalars.contains(where: isUnseen) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) }))
    }

    /// Whether it is Unicode's line separator or paragraph separator.
    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x2028 || scalar.value == 0x2029 }
}
