import Desk

/// A range of a text that may name someone, and why.
struct MentionRange {
    var kind: Mention.Kind
    var range: Range<String.Index>

    init(_ kind: Mention.Kind, _ range: Range<String.Index>) {
        self.kind = kind
        self.range = range
    }

    /// - Parameter bytes: a range of UTF-8 bytes; nil where it divides a character.
    init?(_ kind: Mention.Kind, bytes: Range<Int>, in text: String) {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        let end = utf8.index(start, offsetBy: bytes.count)
        guard let first = start.samePosition(in: text), let last = end.samePosition(in: text) else { return nil }
        self.init(kind, first..<last)
    }

    /// Ordered by their beginning, then the longest first, then certain before likely.
    static func isBefore(_ one: MentionRange, _ other: MentionRange) -> Bool {
        if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
        if one.range.upperBound != other.range.upperBound { return one.range.upperBound > other.range.upperBound }
        return one.kind != .likelyName && other.kind == .likelyName
    }
}
