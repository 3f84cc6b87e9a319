/// Finds in a text the words that a search looked for, whatever their case, accents and inflections.
///
/// It holds buffers: one per search, not shared between threads.
public final class Highlighter {
    private let words = WordScanner()
    private let stemmer = Stemmer()
    /// The stems looked for, in UTF-8, and what each is worth; an unfinished word comes first and has none.
    private var stems: [[UInt8]] = []
    private var weights: [Double] = []
    /// By the first byte of a stem looked for, the second ones, each a bit by its last six: no other word needs to be
    /// stemmed.
    private var starts = [UInt64](repeating: 0, count: 256)
    private let beginning: [UInt8]?

    /// - Parameters:
    ///   - words: the words looked for, folded, and what each is worth: the rarer the more.
    ///   - beginning: what an unfinished word begins with, folded.
    public init(_ words: [(word: String, weight: Double)], beginning: String? = nil) {
        self.beginning = beginning.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
        // An unfinished word is one of them.
        if beginning != nil { add([], 1) }
        for (word, weight) in words {
            read(Array(word.utf8)) { folded, _ in
                let stem = Array(self.stem(folded))
                if !self.stems.contains(stem) { self.add(stem, weight) }
            }
        }
    }

    private func add(_ stem: [UInt8], _ weight: Double) {
        stems.append(stem)
        weights.append(weight)
        guard let first = stem.first else { return }
        // Of a word so short its stem may be no beginning.
        starts[Int(first)] |= stem.count < 3 ? .max : Self.bit(stem[1])
    }

    private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

    /// A word of a text that was looked for.
    struct Match {
        /// Its place among the text's words.
        let word: Int
        /// Its place among the words looked for.
        let wanted: Int
    }

    /// A text with its matches, whole.
    public func marked(_ text: String) -> Snippet {
        let bytes = Array(text.utf8)
        let (words, matches) = read(bytes)
        return Snippet(bytes, over: bytes.indices, matches: matches.map { words[$0.word] })
    }

    /// The snippet that says most of what was looked for: the most of its words, the rarest first, close together.
    /// Without any, the beginning.
    /// - Parameter length: the most words it has.
    public func snippet(of text: String, length: Int = 40) -> Snippet {
        let bytes = Array(text.utf8)
        let (words, matches) = read(bytes)
        guard !words.isEmpty else { return Snippet(bytes, over: bytes.indices, matches: []) }
        let window = Window(bytes, words: words, around: best(matches, length), length: length)
        return Snippet(
            bytes, over: window.bytes,
            matches: matches.filter { window.words.contains($0.word) }.map { words[$0.word] },
            isCutBefore: window.words.lowerBound > 0, isCutAfter: window.words.upperBound < words.count)
    }

    // MARK: - Finding

    private func read(
        _ bytes: [UInt8], _ emit: (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Void
    ) {
        _ = bytes.withUnsafeBufferPointer { text in
            words.scan(text) { folded, bytes in
                emit(folded, bytes)
                return 0
            }
        }
    }

    private func stem(_ folded: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        stemmer?.stem(folded) ?? folded
    }

    /// Where the words of a text stand, in bytes, and which were looked for.
    private func read(_ bytes: [UInt8]) -> (words: [Range<Int>], matches: [Match]) {
        var words: [Range<Int>] = []
        var matches: [Match] = []
        read(bytes) { folded, range in
            if let wanted = self.wanted(folded) { matches.append(Match(word: words.count, wanted: wanted)) }
            words.append(range)
        }
        return (words, matches)
    }

    /// Which of the words looked for a folded word is.
    private func wanted(_ folded: UnsafeBufferPointer<UInt8>) -> Int? {
        if mayBeWanted(folded) {
            let stem = stem(folded)
            if let wanted = stems.firstIndex(where: { $0.elementsEqual(stem) }) { return wanted }
        }
        return beginning.flatMap { folded.starts(with: $0) ? 0 : nil }
    }

    private func mayBeWanted(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = folded.first, case let seconds = starts[Int(first)], seconds != 0 else { return false }
        // A letter that stands twice stands once in the stem.
        return folded.count < 2 || folded[1] == first || seconds & Self.bit(folded[1]) != 0
    }

    /// The words of the text from the first to the last match of the best stretch of at most `length` words.
    private func best(_ matches: [Match], _ length: Int) -> ClosedRange<Int> {
        var best = 0...0
        var bestWorth = 0.0
        for first in matches.indices {
            var seen: Set<Int> = []
            var worth = 0.0
            var last = first
            for next in first..<matches.count {
                guard matches[next].word - matches[first].word < length else { break }
                if seen.insert(matches[next].wanted).inserted {
                    worth += weights[matches[next].wanted]
                    last = next
                }
            }
            let stretch = matches[first].word...matches[last].word
            if worth > bestWorth || worth == bestWorth && stretch.count < best.count {
                (best, bestWorth) = (stretch, worth)
            }
        }
        return best
    }
}

/// A stretch of a text that begins and ends, where it can, with a sentence.
private struct Window {
    /// Words of the text.
    let words: Range<Int>
    /// Bytes of the text, with the punctuation that touches them.
    let bytes: Range<Int>

    /// - Parameters:
    ///   - stretch: the words it must have.
    ///   - length: the most words it may have.
    init(_ text: [UInt8], words: [Range<Int>], around stretch: ClosedRange<Int>, length: Int) {
        let borders = Borders(text: text, words: words)
        let room = max(0, length - stretch.count)
        let earliest = max(0, stretch.lowerBound - room)
        var start =
            (earliest...stretch.lowerBound).last { borders.beginsSentence($0) }
            ?? max(0, stretch.lowerBound - room / 2)
        let furthest = min(words.count, start + max(length, stretch.upperBound + 1 - start))
        let sentenceEnd = ((stretch.upperBound + 1)...furthest).last { borders.beginsSentence($0) }
        // A sentence that ends early leaves too little to read.
        let end = sentenceEnd.flatMap { ($0 - start) * 2 >= length || $0 == words.count ? $0 : nil } ?? furthest
        if end == words.count, start > 0, end - start < length {
            start = (max(0, end - length)...start).first { borders.beginsSentence($0) } ?? start
        }
        self.words = start..<end
        bytes = borders.start(of: start)..<borders.end(of: end)
    }
}

/// Where sentences begin, and how far words reach with the punctuation at them.
private struct Borders {
    let text: [UInt8]
    let words: [Range<Int>]

    /// Between this word and the one before a sentence ends; the end of the text is an end too.
    func beginsSentence(_ word: Int) -> Bool {
        guard word > 0, word < words.count else { return true }
        let gap = text[words[word - 1].upperBound..<words[word].lowerBound]
        if gap.contains(UInt8(ascii: "\n")) { return true }
        // The dot of an abbreviation or a number has no space behind it.
        return gap.indices.dropLast().contains { ".!?".utf8.contains(gap[$0]) && Self.isSpace(gap[$0 + 1]) }
    }

    func start(of word: Int) -> Int {
        guard word > 0 else { return 0 }
        var start = words[word].lowerBound
        while start > words[word - 1].upperBound, !Self.isSpace(text[start - 1]) { start -= 1 }
        return start
    }

    /// - Parameter end: the word after the last.
    func end(of end: Int) -> Int {
        guard end < words.count else { return text.count }
        var position = words[end - 1].upperBound
        let limit = words[end].lowerBound
        // French puts a space before these.
        if position + 1 < limit, text[position] == UInt8(ascii: " "), "?!:;".utf8.contains(text[position + 1]) {
            position += 2
        }
        while position < limit, !Self.isSpace(text[position]) { position += 1 }
        return position
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
