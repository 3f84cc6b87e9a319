/// The text of a message, split into new text, quotations and signature.
///
/// A line counts as quoted only if that is certain.
public struct WrittenText: Equatable, Sendable {
    /// The parts in the order of the text. Joined, they are the whole text.
    public let segments: [Segment]

    /// A part of a text.
    public struct Segment: Codable, Equatable, Sendable {
        public let kind: SegmentKind
        /// With its line ends.
        public let text: String
    }

    /// - Parameter relation: of the message. A forwarded message is kept whole. A message that starts a thread quotes
    ///   nothing that is already known.
    public init(_ text: String, of relation: MessageRelation) {
        let lines = TextLine.lines(of: text)
        var kinds = QuoteFinder.kinds(of: lines, relation)
        SignatureFinder.mark(&kinds, in: lines)
        // If no new text would be left, the whole message is shown.
        let isEmpty = zip(lines, kinds).allSatisfy { $0.isBlank || $1 != .written }
        if isEmpty { kinds = kinds.map { _ in .written } }
        var segments: [Segment] = []
        var start = 0
        for index in lines.indices where index + 1 == lines.count || kinds[index + 1] != kinds[index] {
            let part = text[lines[start].raw.startIndex..<lines[index].raw.endIndex]
            segments.append(Segment(kind: kinds[index], text: String(part)))
            start = index + 1
        }
        self.segments = segments
    }

    /// The new text.
    public var kept: String {
        segments.lazy.filter { $0.kind == .written }.map { Self.trimmed($0.text) }.filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    /// The signature; empty if there is none.
    public var signature: String {
        segments.lazy.filter { $0.kind == .signature }.map { Self.trimmed($0.text) }.joined(separator: "\n")
    }

    /// The whole text.
    public var whole: String { segments.map(\.text).joined() }

    public var isFolded: Bool { segments.contains { $0.kind != .written } }

    /// Without empty lines at its ends. Indentation is kept.
    private static func trimmed(_ text: String) -> String {
        let lines = TextLine.lines(of: text)
        guard let first = lines.firstIndex(where: { !$0.isBlank }), let last = lines.lastIndex(where: { !$0.isBlank })
        else {
            return ""
        }
        let kept = text[lines[first].raw.startIndex..<lines[last].raw.endIndex]
        return String(kept.last == "\n" ? kept.dropLast() : kept)
    }
}
