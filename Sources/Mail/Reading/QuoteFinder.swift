/// Finds the parts of a message that quote earlier messages.
struct QuoteFinder {
    private let lines: [TextLine]
    private let relation: MessageRelation
    private var kinds: [SegmentKind]
    /// Whether a line before introduces a quotation.
    private var wasIntroduced = false

    static func kinds(of lines: [TextLine], _ relation: MessageRelation) -> [SegmentKind] {
        var finder = QuoteFinder(
            lines: lines, relation: relation, kinds: Array(repeating: .written, count: lines.count))
        finder.find()
        return finder.kinds
    }

    private mutating func find() {
        var index = 0
        while index < lines.count {
            if lines[index].isQuoted {
                index = run(from: index, isIntroduced: false)
            } else if let end = introduction(at: index) {
                index = end
            } else {
                index += 1
            }
        }
    }

    // MARK: - Lines that begin with `>`

    /// Decides whether lines that begin with `>` are a quotation, and returns the line after them.
    ///
    /// Without an introduction they may be a list or an amount (`> 50 logements`). They are then kept if the message is
    /// not a reply, or if there is only one such line.
    private mutating func run(from start: Int, isIntroduced: Bool) -> Int {
        var end = start
        while end < lines.count, lines[end].isQuoted || (lines[end].isBlank && isQuoted(after: end)) { end += 1 }
        let quoted = lines[start..<end]
        let isReply =
            relation == .reply && (quoted.count { $0.isQuoted } > 1 || quoted.contains(where: \.isDeeplyQuoted))
        if isIntroduced || wasIntroduced || isReply { fold(start..<end) }
        return end
    }

    /// Whether the next line that is not empty is quoted.
    private func isQuoted(after index: Int) -> Bool {
        // A gap of more than five empty lines ends the quotation.
        lines[index...].prefix(6).first { !$0.isBlank }?.isQuoted == true
    }

    // MARK: - Introductions

    /// Looks for a line that introduces a quotation. Returns the line after the quotation; nil if there is no
    /// introduction.
    private mutating func introduction(at index: Int) -> Int? {
        guard !lines[index].isBlank else { return nil }
        if let attribution = Attribution(lines[index...]) { return quotation(of: attribution, at: index) }
        guard relation == .reply else { return nil }
        if let end = HeaderBlock.end(lines[index...], afterSeparator: QuoteMark.isSeparator(lines[index])) {
            return quotation(from: index, after: end)
        }
        return nil
    }

    private mutating func quotation(of attribution: Attribution, at index: Int) -> Int? {
        let after = index + attribution.count
        if isQuoted(after: after), isSure(attribution) {
            wasIntroduced = true
            return foldMarked(from: index, after: after)
        }
        guard relation == .reply, attribution.isStrong else { return nil }
        return foldRest(from: index, after: after)
    }

    /// Whether an attribution before lines with `>` is certain. A sentence can end in the same words.
    private func isSure(_ attribution: Attribution) -> Bool { relation == .reply || attribution.isStrong }

    private mutating func quotation(from index: Int, after end: Int) -> Int? {
        if isQuoted(after: end) {
            wasIntroduced = true
            return foldMarked(from: beginning(of: index), after: end)
        }
        return foldRest(from: beginning(of: index), after: end)
    }

    /// The first line of a quotation with headers. A separator line may precede the headers.
    private func beginning(of index: Int) -> Int {
        var before = index - 1
        while before >= 0, index - before <= 3, lines[before].isBlank { before -= 1 }
        return before >= 0 && QuoteMark.isRule(lines[before]) ? before : index
    }

    private mutating func foldMarked(from start: Int, after end: Int) -> Int {
        let first = lines[end...].firstIndex { !$0.isBlank } ?? end
        fold(start..<first)
        return run(from: first, isIntroduced: true)
    }

    /// Marks all that follows as quoted: the mail program quotes below the new text, without `>`. If there is no new
    /// text above, or it says that the answers are below, answers and quotation cannot be separated, and all of it is
    /// kept.
    private mutating func foldRest(from start: Int, after end: Int) -> Int {
        let above = lines[..<start].indices.filter { kinds[$0] == .written && !lines[$0].isBlank }
        let isBelow = above.count <= 12 && above.contains { QuoteMark.pointsBelow(lines[$0]) }
        if !above.isEmpty, !isBelow { fold(start..<lines.count) }
        return lines.count
    }

    private mutating func fold(_ range: Range<Int>) {
        for index in range { kinds[index] = .quoted }
    }
}
