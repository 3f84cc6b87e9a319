/// Counts the columns of a text on a terminal, as wcwidth(3) does: two for an ideograph or an emoji, none for a
/// combining accent.
enum Width {
    static func of(_ text: some StringProtocol) -> Int {
        // The fast path: Latin letters take one column each.
        text.unicodeScalars.allSatisfy { (0x20..<0x300).contains($0.value) && $0.value != 0xAD && !isControl($0) }
            ? text.unicodeScalars.count : text.reduce(0) { $0 + of($1) }
    }

    /// The width of a character is that of its widest scalar.
    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        // U+FE0F selects the emoji form of a character.
        if scalars.contains("\u{FE0F}"), scalars.first?.properties.isEmoji == true { return 2 }
        return scalars.map { columns($0) }.max() ?? 0
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        // Terminals draw a soft hyphen. Medial vowels and final consonants of Hangul take no column of their own.
        if scalar.value == 0xAD { return 1 }
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        default: isWide(scalar) ? 2 : 1
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x7F...0x9F).contains(scalar.value) }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x1100 else { return false }
        return scalar.properties.isEmojiPresentation || ideographs.contains { $0.contains(scalar.value) }
    }

    /// East_Asian_Width W and F of UAX #11 (EastAsianWidth.txt, Unicode 14), without the emoji. Unassigned code points
    /// between them are included.
    private static let ideographs: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F320, 0x20000...0x3FFFD,
    ]
}

extension Width {
    /// Cuts a text to at most `width` columns.
    static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        var (kept, taken) = ("", 0)
        for character in text {
            taken += of(character)
            guard taken < max(2, width) else { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// Pads a text with spaces to at least `width` columns.
    static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    /// Wraps a text between words to at most `width` columns; only a longer word exceeds them.
    /// - Parameter indent: the indentation of continuation lines; by default that of the line, with its list marker.
    static func wrapped(_ text: String, to width: Int, indent: Int? = nil) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            of(line) > width ? broken(line, width, indent ?? Self.indent(line)) : String(line)
        }.joined(separator: "\n")
    }

    private static func indent(_ line: Substring) -> Int {
        let spaces = line.prefix { $0 == " " }
        return spaces.count + (line.dropFirst(spaces.count).hasPrefix("- ") ? 2 : 0)
    }

    private static func broken(_ line: Substring, _ width: Int, _ indent: Int) -> String {
        let margin = indent * 2 < width ? indent : 0
        var lines: [String] = []
        let spaces = String(line.prefix { $0 == " " })
        var (current, taken, isFilled) = (spaces, spaces.count, false)
        // A no-break space does not separate words here.
        for word in line.dropFirst(spaces.count).split(separator: " ", omittingEmptySubsequences: false) {
            let wide = of(word)
            if isFilled, taken + 1 + wide > width {
                lines.append(current.hasSuffix(" ") ? String(current.dropLast(while: { $0 == " " })) : current)
                (current, taken) = (String(repeating: " ", count: margin) + word, margin + wide)
            } else {
                current += (isFilled ? " " : "") + word
                taken += (isFilled ? 1 : 0) + wide
            }
            isFilled = true
        }
        return (lines + [current]).joined(separator: "\n")
    }
}

extension StringProtocol {
    fileprivate func dropLast(while isDropped: (Character) -> Bool) -> SubSequence {
        self[..<(lastIndex { !isDropped($0) }.map { index(after: $0) } ?? startIndex)]
    }
}
