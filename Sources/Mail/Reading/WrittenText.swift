/// The text of a message in parts: what was written, what was quoted, how it was signed.
///
/// Where it is not certain that something was quoted, it was written.
public struct WrittenText: Equatable, Sendable {
    /// The parts in their order. Joined, they are the text.
    public let segments: [Segment]

    /// A part of a text.
    public struct Segment: Codable, Equatable, Sendable {
        public let kind: Kind
        /// With its line ends.
        public let text: String
    }

    /// What a part of a text is.
    public enum Kind: String, Codable, Sendable {
        case written
        /// Of an earlier message, with the line that says so.
        case quoted
        /// How it is signed, or what the mail program adds.
        case signature
    }

    /// - Parameter relation: of the message. What one passes on is not folded, and what begins something quotes nothing
    ///   that is already known.
    public init(_ text: String, of relation: ReceivedMessage.Relation) {
        let lines = TextLine.lines(of: text)
        var kinds = QuoteFinder.kinds(of: lines, relation)
        SignatureFinder.mark(&kinds, in: lines)
        // A message of which nothing would be left is shown as it is.
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

    /// What was written, without what was folded.
    public var kept: String {
        segments.lazy.filter { $0.kind == .written }.map { Self.trimmed($0.text) }.filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    /// How it is signed; empty where it is not.
    public var signature: String {
        segments.lazy.filter { $0.kind == .signature }.map { Self.trimmed($0.text) }.joined(separator: "\n")
    }

    /// All of it.
    public var whole: String { segments.map(\.text).joined() }

    public var isFolded: Bool { segments.contains { $0.kind != .written } }

    /// Without empty lines at its ends. A line keeps its indent.
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

/// A line of a text, and how it reads.
struct TextLine {
    /// With its line end.
    let raw: Substring
    /// Without white space at its ends.
    let bare: Substring

    static func lines(of text: String) -> [TextLine] {
        var lines: [TextLine] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")).map { rest.utf8.index(after: $0) } ?? rest.endIndex
            lines.append(TextLine(raw: rest[..<end]))
            rest = rest[end...]
        }
        return lines
    }

    private init(raw: Substring) {
        self.raw = raw
        let scalars = raw.unicodeScalars
        guard let first = scalars.firstIndex(where: { !Self.isSpace($0) }),
            let last = scalars.lastIndex(where: { !Self.isSpace($0) })
        else {
            bare = ""
            return
        }
        bare = Substring(scalars[first...last])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || (scalar.value > 0x7F && scalar.properties.isWhitespace)
    }

    var isBlank: Bool { bare.isEmpty }
    /// It is quoted as mail programs do it.
    var isQuoted: Bool { bare.utf8.first == UInt8(ascii: ">") }
    /// It begins with two marks: a quotation within one.
    var isDeeplyQuoted: Bool { bare.hasPrefix(">>") || bare.hasPrefix("> >") }

    /// The longest line that may introduce a quotation.
    private static let longest = 400

    /// In lower case, with plain spaces and apostrophes, without the asterisks of bold words; empty where it is too
    /// long to be anything but text.
    var folded: String { Self.folded(bare) }

    static func folded(_ text: Substring) -> String {
        guard text.utf8.count <= longest else { return "" }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "*": break
            case "’", "ʼ": folded.append("'")
            case _ where isSpace(scalar): if folded.last != " " { folded.append(" ") }
            // Marks of direction, which Outlook puts around addresses.
            case "\u{200B}", "\u{200E}", "\u{200F}", "\u{FEFF}": break
            default: folded.append(scalar)
            }
        }
        return String(folded).lowercased()
    }
}
