/// The lines that become of HTML, one by one.
struct HTMLLines {
    /// How deep what comes next is quoted.
    var depth = 0 {
        willSet { if newValue != depth { block() } }
    }

    private var lines: [String] = []
    private var line = ""
    /// The line has been given its bullet or number, and no words yet.
    private var isItem = false
    /// An empty line must come before the next words.
    private var needsSpace = false
    /// A cell ended: the next one of the row is set apart.
    private var needsGap = false

    /// Adds words; white space counts once, except where it is preformatted.
    mutating func add(_ text: String, isPreformatted: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where isPreformatted: lineBreak()
            case "\r": if !isPreformatted { addSpace() }
            case " ", "\n", "\t", "\u{0C}":
                if isPreformatted { put(scalar) } else { addSpace() }
            // A soft hyphen and a space without width are not what someone wrote.
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

    /// The line holds only the mark of an item.
    mutating func startItem() { isItem = true }

    mutating func lineBreak() {
        startParagraph()
        flush()
    }

    /// Writes the empty line that parts a paragraph from what comes before.
    private mutating func startParagraph() {
        guard line.isEmpty, needsSpace else { return }
        needsSpace = false
        if !lines.isEmpty { lines.append(prefix(depth).trimmedEnd) }
    }

    /// Words to come stand in a line of their own.
    mutating func block() {
        guard !line.isEmpty, !isItem else { return }
        flush()
    }

    /// Words to come stand in a paragraph of their own.
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
    /// Without white space at the end. Outlook writes an empty line as a no-break space.
    fileprivate var trimmedEnd: String {
        var text = unicodeScalars[...]
        while let last = text.last, last == " " || last == "\u{A0}" { text.removeLast() }
        return String(text)
    }
}
