/// A parsed query. Any text is a query: what is not recognised is searched as words.
///
/// - Words: one of them suffices.
/// - A phrase in quotation marks (`"…"`, `« … »`, `“…”`) is required where there are no other words.
/// - `-word` and `-"a phrase"` are excluded.
/// - `field:value` is a filter (see `Field`); a value with spaces needs quotation marks.
public struct ParsedQuery: Equatable, Sendable {
    /// The field of a filter.
    public enum Field: String, CaseIterable, Sendable {
        case centre, theme, territory, audience, since, reference

        /// The names in queries, folded: English and French.
        var names: [String] {
            switch self {
            case .centre: ["centre"]
            case .theme: ["theme"]
            case .territory: ["territory", "territoire"]
            case .audience: ["audience", "public"]
            case .since: ["since", "depuis"]
            case .reference: ["reference"]
            }
        }
    }

    /// One part of the query. Its words are folded.
    public enum Piece: Equatable, Sendable {
        case word(String)
        case phrase([String])
        case excluded([String])
        /// `words`: searched where the value is unknown.
        case condition(Field, value: String, words: [String])
    }

    /// The parts in the order typed.
    public let pieces: [Piece]
    /// The text was too long; its end was ignored.
    public let isCut: Bool
    /// The text ends with a word, which may be unfinished.
    public let endsInWord: Bool

    /// The words and phrases, separated by spaces, without the filters.
    public var words: String {
        pieces.flatMap { piece -> [String] in
            switch piece {
            case .word(let word): [word]
            case .phrase(let words): words
            case .excluded, .condition: []
            }
        }.joined(separator: " ")
    }

    /// Folded words that occur only in brackets, if there are other words outside that are not stop words. Such an
    /// explanation says less about the subject.
    public let asides: Set<String>

    /// What looks like a filter but has no known name: `them:emploi`. It is searched as words.
    public let unknownFilters: [String]

    /// The most words searched, stop words not counted. More take time and hardly change the results.
    public static let longest = 64
    /// The most words read, with stop words.
    static let mostWords = 4 * longest
    /// The most bytes read.
    static let mostBytes = 1 << 16

    /// Parses a query.
    public init(_ text: String) {
        var reader = QueryReader(text)
        reader.read()
        (pieces, isCut, endsInWord) = (reader.pieces, reader.isCut, reader.endsInWord)
        asides = Self.asides(in: text)
        unknownFilters = UnknownFilters.of(text)
    }
}

extension ParsedQuery {
    private static func asides(in text: String) -> Set<String> {
        guard text.contains("("), text.utf8.count <= mostBytes else { return [] }
        var (inside, outside) = ("", "")
        var rest = text[...]
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            outside += rest[..<open] + " "
            inside += rest[rest.index(after: open)..<close] + " "
            rest = rest[rest.index(after: close)...]
        }
        let without = Set(searchedWords(of: outside + rest).map(\.folded))
        guard without.contains(where: { !StopWords.contains($0) }) else { return [] }
        return Set(searchedWords(of: inside).map(\.folded)).subtracting(without)
    }
}

/// Parses a query from its beginning to its end.
private struct QueryReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    /// The text since the last part that has no mark.
    private var loose: [Unicode.Scalar] = []
    /// The last position of each closing quotation mark, so that a missing one is not searched repeatedly.
    private let lastClosing: [Unicode.Scalar: Int]
    private let wordReader = WordReader()
    private var wordsRead = 0
    private var wordsSearched = 0

    private(set) var pieces: [ParsedQuery.Piece] = []
    private(set) var isCut = false

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        var bytes = 0
        for scalar in text.unicodeScalars {
            bytes += UTF8.width(scalar)
            guard bytes <= ParsedQuery.mostBytes else { break }
            scalars.append(scalar)
        }
        self.scalars = scalars
        isCut = bytes > ParsedQuery.mostBytes
        var last: [Unicode.Scalar: Int] = [:]
        for (index, scalar) in scalars.enumerated() where Self.closings.contains(scalar) { last[scalar] = index }
        lastClosing = last
    }

    /// The text ends within a word.
    var endsInWord: Bool {
        guard !isCut, case .word = pieces.last, let last = scalars.last else { return false }
        return Self.isOfWord(last)
    }

    mutating func read() {
        while position < scalars.count {
            if beginsPiece && (readExclusion() || readCondition()) || readPhrase() { continue }
            loose.append(scalars[position])
            position += 1
        }
        flush()
    }

    // MARK: - The parts

    /// `-word` or `-"a phrase"`.
    private mutating func readExclusion() -> Bool {
        guard scalars[position] == "-", position + 1 < scalars.count else { return false }
        let next = position + 1
        let content: Range<Int>
        let end: Int
        if let quoted = quoted(at: next) {
            (content, end) = (quoted, quoted.upperBound + 1)
        } else if Self.isOfWord(scalars[next]) {
            content = run(from: next)
            end = content.upperBound
        } else {
            return false
        }
        flush()
        append(foldedWords(content)) { .excluded($0) }
        position = end
        return true
    }

    /// `field:value` without a space between.
    private mutating func readCondition() -> Bool {
        guard let colon = colon(), let field = field(position..<colon), colon + 1 < scalars.count else { return false }
        let content: Range<Int>
        let end: Int
        if let quoted = quoted(at: colon + 1) {
            (content, end) = (quoted, quoted.upperBound + 1)
        } else {
            content = trimmed(run(from: colon + 1))
            end = content.upperBound
        }
        let typed = foldedWords(position..<end)
        // An empty value is ignored.
        guard typed.count > 1 else { return false }
        flush()
        let value = String(String.UnicodeScalarView(scalars[content]))
        append(typed) { .condition(field, value: value, words: $0) }
        position = end
        return true
    }

    /// A phrase in quotation marks; a quotation mark within a word is text.
    private mutating func readPhrase() -> Bool {
        guard Self.quotes[scalars[position]] != nil, position == 0 || !Self.isOfWord(scalars[position - 1]),
            let content = quoted(at: position)
        else { return false }
        flush()
        append(foldedWords(content)) { .phrase($0) }
        position = content.upperBound + 1
        return true
    }

    /// Makes parts of the text without a mark.
    private mutating func flush() {
        let text = String(String.UnicodeScalarView(loose))
        loose.removeAll()
        for word in folded(text) {
            guard count([word]) else {
                isCut = true
                return
            }
            pieces.append(.word(word))
        }
    }

    private mutating func append(_ words: [String], as piece: ([String]) -> ParsedQuery.Piece) {
        guard !words.isEmpty else { return }
        if count(words) { pieces.append(piece(words)) } else { isCut = true }
    }

    /// Whether so many more words may be searched.
    private mutating func count(_ words: [String]) -> Bool {
        let searched = words.filter { !StopWords.contains($0) }.count
        guard wordsRead + words.count <= ParsedQuery.mostWords, wordsSearched + searched <= ParsedQuery.longest else {
            return false
        }
        wordsRead += words.count
        wordsSearched += searched
        return true
    }
}

// MARK: - Scalars

extension QueryReader {
    private static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "«": "»", "“": "”"]
    private static let closings = Set(quotes.values)
    /// Ignored at the end of a value.
    private static let punctuation: Set<Unicode.Scalar> = [",", ";", ".", "!", "?", ")", "]", "»", "\"", "”"]

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        // A quick answer for ASCII, because folding a scalar takes a thousand times as long.
        scalar.isASCII ? scalar.properties.isAlphabetic || isDigit(scalar) : FoldedScalar(scalar).role == .base
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// At the beginning, or after white space or a bracket.
    private var beginsPiece: Bool {
        guard position > 0 else { return true }
        let before = scalars[position - 1]
        return before.properties.isWhitespace || before == "(" || before == "["
    }

    /// The text between a quotation mark at `index` and its closing one.
    private func quoted(at index: Int) -> Range<Int>? {
        guard let closing = Self.quotes[scalars[index]], let last = lastClosing[closing], last > index,
            let end = scalars[(index + 1)...].firstIndex(of: closing)
        else { return nil }
        return (index + 1)..<end
    }

    /// The text up to the next white space.
    private func run(from start: Int) -> Range<Int> {
        start..<(scalars[start...].firstIndex { $0.properties.isWhitespace } ?? scalars.count)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let last = scalars[range].lastIndex { !Self.punctuation.contains($0) }
        return range.lowerBound..<(last.map { $0 + 1 } ?? range.lowerBound)
    }

    /// The colon after a name that begins here. Names are short.
    private func colon() -> Int? {
        guard Self.isOfWord(scalars[position]) else { return nil }
        let longestName = 16
        return scalars[position...].prefix(longestName).firstIndex(of: ":")
    }

    private func field(_ name: Range<Int>) -> ParsedQuery.Field? {
        let folded = Folding.fold(String(String.UnicodeScalarView(scalars[name])))
        return ParsedQuery.Field.allCases.first { $0.names.contains(folded) }
    }

    private func foldedWords(_ range: Range<Int>) -> [String] {
        folded(String(String.UnicodeScalarView(scalars[range])))
    }

    private func folded(_ text: String) -> [String] {
        var text = text
        var result: [String] = []
        _ = text.withUTF8 { utf8 in
            wordReader.read(utf8) { folded, _ in
                result.append(String(decoding: folded, as: UTF8.self))
                return 0
            }
        }
        return result
    }
}
