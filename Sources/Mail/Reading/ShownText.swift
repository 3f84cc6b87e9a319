/// Removes what cannot be stored or displayed from a text: no control characters, LF as line end.
enum ShownText {
    /// Control characters, which XML forbids, and noncharacters become U+FFFD. Every line or page separator becomes a
    /// line end.
    static func lines(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 != "\n" && isUnfit($0) }) else { return text }
        var lines = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{2028}", "\u{2029}": lines.append("\n")
            case "\u{FEFF}": break
            // A control character of this range was a Windows-1252 character that was labelled Latin-1.
            case "\u{80}"..."\u{9F}": lines.append(Charset.windows1252(UInt8(scalar.value)))
            case _ where isUnfit(scalar): lines.append("\u{FFFD}")
            default: lines.append(scalar)
            }
            last = scalar
        }
        return String(lines)
    }

    /// The text in one line, for a header or a name.
    /// - Parameter keepsEnds: whether spaces at the ends are kept.
    static func line(_ text: String, keepsEnds: Bool = false) -> String {
        var line = String.UnicodeScalarView()
        for scalar in lines(text).unicodeScalars {
            if scalar != "\n" && scalar != "\t" && scalar != " " {
                line.append(scalar)
            } else if line.isEmpty ? keepsEnds : line.last != " " {
                line.append(" ")
            }
        }
        if line.last == " ", !keepsEnds { line.removeLast() }
        return String(line)
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFDD0...0xFDEF, 0xFEFF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}

extension String {
    /// Whether there is only white space. A combining mark alone is not white space.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
