/// Builds the plain text lines of an HTML message.
struct HTMLLines {
    /// The quotation level of the text that follows.
    var depth = 0 {
        willSet { if newValue != depth { block() } }
    }

    private var lines: [String] = []
    private var line = ""
    /// Whether the current line has a bullet or a number, but no words yet.
    private var isItem = false
    /// Whether an empty line must precede the next words.
    private var needsSpace = false
    /// Whether a table cell has ended, so that a gap must precede the next cell.
    private var needsGap = false

    /// Adds words. White space collapses to one space, except in preformatted text.
    mutating func add(_ text: String, isPreformatted: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where isPreformatted: lineBreak()
            case "\r": if !isPreformatted { addSpace() }
            case " ", "\n", "\t", "\u{0C}":
                if isPreformatted { put(scalar) } else { addSpace() }
            // Soft hyphens and zero-width spaces come from programs, not from the writer.
            case "\u{AD}", "\u{200B}", "\u{FEFF}": break
            default: put(scalar)
            }
        }
    }

    private mutating func addSpace() {
        if !line.isEmpty, line.utf8.last != UInt8(ascii: " ") { line.append(" ") }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        startParagraph()
        if needsGap {
            if !line.isEmpty, !isItem { line += line.utf8.last == UInt8(ascii: " ") ? " " : "  " }
            needsGap = false
        }
        line.unicodeScalars.append(scalar)
        if scalar != " " { isItem = false }
    }

    /// Notes that the current line so far contains only the bullet or number of a list item.
    mutating func startItem() { isItem = true }

    mutating func lineBreak() {
        startParagraph()
        flush()
    }

    /// Writes the empty line that separates a paragraph from the text before it.
    private mutating func startParagraph() {
        guard line.isEmpty, needsSpace else { return }
        needsSpace = false
        if !lines.isEmpty { lines.append(prefix(depth).trimmedEnd) }
    }

    /// Starts a new line for the words that follow.
    mutating func block() {
        guard !line.isEmpty, !isItem else { return }
        flush()
    }

    /// Starts a new paragraph for the words that follow.
    mutating func paragraph(isLoose: Bool) {
        block()
        if !isLoose, !isItem { needsSpace = true }
    }

    mutating func cell() { needsGap = true }

    mutating func rule() {
        block()
        startParagraph()
        line = String(repeating: "_", count: 32)
        flush()
    }

    private mutating func flush() {
        lines.append(prefix(depth) + line.trimmedEnd)
        (line, isItem, needsGap) = ("", false, false)
    }

    private func prefix(_ depth: Int) -> String {
        depth == 0 ? "" : String(repeating: ">", count: min(depth, 40)) + " "
    }

    var text: String {
        var all = lines
        if !line.isEmpty { all.append(prefix(depth) + line.trimmedEnd) }
        let first = all.firstIndex { !$0.isEmpty } ?? all.endIndex
        let last = all.lastIndex { !$0.isEmpty } ?? all.startIndex
        return first < all.endIndex ? all[first...last].joined(separator: "\n") : ""
    }
}

extension String {
    /// Without trailing white space. Outlook writes an empty line as a no-break space.
    fileprivate var trimmedEnd: String {
        var text = unicodeScalars[...]
        while let last = text.last, last == " " || last == "\u{A0}" { text.removeLast() }
        return String(text)
    }
}
