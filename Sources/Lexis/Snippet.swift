/// A piece of a text, in which what was looked for is marked. White space is one space each time.
public struct Snippet: Equatable, Sendable {
    /// Text that is one match, or none.
    public struct Segment: Equatable, Sendable {
        public let text: String
        public let isMatch: Bool
    }

    /// One after the other they are the snippet, with `…` where the text goes on.
    public let segments: [Segment]

    /// Anything was found.
    public var hasMatch: Bool { segments.contains(where: \.isMatch) }

    /// - Parameters:
    ///   - range: the bytes of the text that are the snippet.
    ///   - matches: the bytes of the matches, in order, within the snippet.
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

    /// Without white space at its ends.
    private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
        guard let first = text[range].firstIndex(where: { !isSpace($0) }),
            let last = text[range].lastIndex(where: { !isSpace($0) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<(last + 1)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func segment(_ bytes: ArraySlice<UInt8>, isMatch: Bool) -> Segment {
        var result: [UInt8] = []
        for byte in bytes {
            if !isSpace(byte) {
                result.append(byte)
            } else if result.last != 0x20 {
                result.append(0x20)
            }
        }
        return Segment(text: String(decoding: result, as: UTF8.self), isMatch: isMatch)
    }

    /// The snippet as text, each match between two marks.
    public func text(open: String, close: String) -> String {
        segments.map { $0.isMatch ? open + $0.text + close : $0.text }.joined()
    }
}
