extension StringProtocol {
    /// The text without the white space around it.
    public var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

/// A text that someone typed, checked before anything is stored.
public enum Text {
    /// What a field may hold, in characters: Unicode code points, as JSON Schema counts them. A sign with its accents may be
    /// several, so that no text is longer than it says, in bytes four times as long at most.
    public enum Field: String, Codable, CaseIterable, Sendable {
        case title, body, answer, reason, message, source, name, email, telephone, organisation, territory, key

        /// The most characters the field takes: long enough for any real case, short enough to be read by a person.
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

    /// The text as it is stored: line ends as `\n`, no white space around it, in one line nothing that is not seen.
    /// - Throws: `Refusal` when it is too long or holds a control character.
    public static func checked(_ text: String, _ field: Field) throws(Refusal) -> String {
        // A byte order mark is no part of the text that it begins (Unicode 16, 23.8).
        let text = text.drop { $0 == "\u{FEFF}" }
        // By bytes: the character "\r\n" is no "\r".
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

    /// As `checked`, for a field that may not be empty.
    public static func required(_ text: String, _ field: Field) throws(Refusal) -> String {
        let kept = try checked(text, field)
        guard !kept.isEmpty else { throw .empty(field) }
        return kept
    }

    /// A control character, line ends and tabs among them, or a number that is no character (Unicode 16, 23.7): XML may not
    /// hold it.
    public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0xFDD0...0xFDEF).contains(scalar.value)
            || scalar.value & 0xFFFE == 0xFFFE
    }

    /// What is not seen: marks of direction, joiners, spaces of no width, soft hyphens (Unicode, Default_Ignorable_Code_Point).
    /// Copied along by accident, or to make one name look like another; of how an emoji looks it says something.
    public static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint && !(0xFE00...0xFE0F).contains(scalar.value)
    }

    /// A text of one line without what is not seen.
    private static func seen(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }), text.unicodeScalars.contains(where: isUnseen) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) }))
    }

    /// A line or paragraph separator of Unicode.
    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x2028 || scalar.value == 0x2029 }
}
