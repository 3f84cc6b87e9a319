/// A piece of a text with marked matches. White space is reduced to single spaces.
public struct Snippet: Equatable, Sendable {
    /// A part that is one match, or none.
    public struct Segment: Equatable, Sendable {
        public let text: String
        public let isMatch: Bool
    }

    /// The parts in order, with `…` where the text continues.
    public let segments: [Segment]

    /// Where the whole text has no searched word, but words that are like one, the first of these as it is written.
    public internal(set) var relative: String?

    /// There is a match.
    public var hasMatch: Bool { segments.contains(where: \.isMatch) }

    /// - Parameters:
    ///   - range: the snippet's range in the text, in bytes.
    ///   - matches: the ranges of the matches in bytes, in order, within `range`.
    init(
        _ text: [UInt8], over range: Range<Int>, matches: [Range<Int>], isCutBefore: Bool = false,
        isCutAfter: Bool = false
    ) {
        let range = Self.trimmed(text, range)
        var segments: [Segment] = isCutBefore ? [Segment(text: "… ", isMatch: false)] : []
        var position = range.lowerBound
        for match in matches {
            segments.append(Self.segment(text[position..<match.lowerBound], isMatch: false))
            segments.append(Self.segment(text[match], isMatch: true))
            position = match.upperBound
        }
        segments.append(Self.segment(text[position..<range.upperBound], isMatch: false))
        if isCutAfter { segments.append(Segment(text: " …", isMatch: false)) }
        self.segments = segments.filter { !$0.text.isEmpty }
    }

    /// Removes white space at both ends.
    private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
        guard let first = text[range].firstIndex(where: { !isSpace($0) }),
            let last = text[range].lastIndex(where: { !isSpace($0) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<(last + 1)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func segment(_ bytes: ArraySlice<UInt8>, isMatch: Bool) -> Segment {
        guard !hasGap(bytes) else { return Segment(text: withoutGaps(bytes), isMatch: isMatch) }
        return Segment(text: String(decoding: bytes, as: UTF8.self), isMatch: isMatch)
    }

    /// Whether there is white space that is not a single space. Most texts have none.
    private static func hasGap(_ bytes: ArraySlice<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in bytes {
            if isSpace(byte), byte != 0x20 || last == 0x20 { return true }
            last = byte
        }
        return false
    }

    private static func withoutGaps(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            if !isSpace(byte) {
                result.append(byte)
            } else if result.last != 0x20 {
                result.append(0x20)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The snippet as text, with a mark before and after each match.
    public func text(open: String, close: String) -> String {
        segments.map { $0.isMatch ? open + $0.text + close : $0.text }.joined()
    }
}
