/// Finds the searched words in a text, whatever their case, accents and inflection.
///
/// It has buffers: one for each search, not shared between threads.
public final class Highlighter {
    private let words = WordReader()
    private let stemmer = Stemmer()
    /// The searched stems in UTF-8 with their weights; an unfinished word comes first and has no stem.
    private var stems: [[UInt8]] = []
    private var weights: [Double] = []
    /// By the first byte of a searched stem, its possible second bytes as bits (by their last six bits). Words that do
    /// not match are not stemmed.
    private var starts = [UInt64](repeating: 0, count: 256)
    /// The same for its third byte, by the first two: of long stems only, because in a short one an ending begins
    /// there.
    private var thirds = [UInt64](repeating: 0, count: 256)
    private let beginning: [UInt8]?
    /// How many of the searched stems are of typed words; their relatives follow.
    private var typed = 0

    /// - Parameters:
    ///   - words: the searched words, folded, with their weights: a rarer word has a larger one.
    ///   - relatives: words that are searched because they are like those.
    ///   - beginning: the beginning of an unfinished word, folded.
    public init(
        _ words: [(word: String, weight: Double)], relatives: [(word: String, weight: Double)] = [],
        beginning: String? = nil
    ) {
        self.beginning = beginning.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
        // The unfinished word may be one of the words.
        if beginning != nil { add([], 1) }
        add(words)
        typed = stems.count
        add(relatives)
    }

    private func add(_ words: [(word: String, weight: Double)]) {
        for (word, weight) in words {
            read(Array(word.utf8)) { folded, _ in
                let stem = Array(self.stem(folded))
                if !self.stems.contains(stem) { self.add(stem, weight) }
            }
        }
    }

    /// The first relative of a searched word in a text that has none of these themselves, as it is written.
    private func relative(_ bytes: [UInt8], _ words: [Range<Int>], _ matches: [Match]) -> String? {
        guard let first = matches.first, matches.allSatisfy({ $0.wanted >= typed }) else { return nil }
        return String(decoding: bytes[words[first.word]], as: UTF8.self)
    }

    private func add(_ stem: [UInt8], _ weight: Double) {
        stems.append(stem)
        weights.append(weight)
        guard let first = stem.first else { return }
        // The stem of such a short word may not be its beginning.
        starts[Int(first)] |= stem.count < 3 ? .max : Self.bit(stem[1])
        if stem.count < 3 {
            for place in thirds.indices { thirds[place] = .max }
        } else {
            let place = Self.place(first, stem[1])
            thirds[place] |= stem.count < Self.long ? .max : Self.bit(stem[2])
            StemException.forEachTurn(of: stem) { thirds[place] |= Self.bit($0) }
        }
        StemException.forEachBeginning(of: stem) {
            starts[Int($0)] |= Self.bit($1)
            thirds[Self.place($0, $1)] = .max
        }
    }

    /// The shortest stem, in bytes, whose third one is that of the word.
    private static let long = 5

    private static func place(_ first: UInt8, _ second: UInt8) -> Int { Int(first &* 37 &+ second) }

    private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

    /// A searched word in a text.
    struct Match {
        /// Its number among the text's words.
        let word: Int
        /// Its number among the searched words.
        let wanted: Int
    }

    /// The whole text with its matches.
    public func marked(_ text: String) -> Snippet {
        let bytes = Array(text.utf8)
        let (words, matches) = read(bytes)
        var marked = Snippet(bytes, over: bytes.indices, matches: matches.map { words[$0.word] })
        marked.relative = relative(bytes, words, matches)
        return marked
    }

    /// The snippet with the most searched words, rare ones first, close together. Without a match it is the beginning
    /// of the text.
    /// - Parameter length: the most words of the snippet.
    public func snippet(of text: String, length: Int = 40) -> Snippet {
        let bytes = Array(text.utf8)
        let (words, matches) = read(bytes)
        guard !words.isEmpty else { return Snippet(bytes, over: bytes.indices, matches: []) }
        let window = Window(bytes, words: words, around: best(matches, length), length: length)
        var snippet = Snippet(
            bytes, over: window.bytes,
            matches: matches.filter { window.words.contains($0.word) }.map { words[$0.word] },
            isCutBefore: window.words.lowerBound > 0, isCutAfter: window.words.upperBound < words.count)
        snippet.relative = relative(bytes, words, matches)
        return snippet
    }

    // MARK: - Finding

    private func read(
        _ bytes: [UInt8], _ emit: (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Void
    ) {
        _ = bytes.withUnsafeBufferPointer { text in
            words.read(text) { folded, bytes in
                emit(folded, bytes)
                return 0
            }
        }
    }

    private func stem(_ folded: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        stemmer?.stem(folded) ?? folded
    }

    /// The ranges of the words of a text in bytes, and the searched words among them.
    private func read(_ bytes: [UInt8]) -> (words: [Range<Int>], matches: [Match]) {
        var words: [Range<Int>] = []
        words.reserveCapacity(bytes.count / 5)
        var matches: [Match] = []
        read(bytes) { folded, range in
            if let wanted = self.wanted(folded) { matches.append(Match(word: words.count, wanted: wanted)) }
            words.append(range)
        }
        return (words, matches)
    }

    /// The number of a folded word among the searched ones.
    private func wanted(_ folded: UnsafeBufferPointer<UInt8>) -> Int? {
        if mayBeWanted(folded) {
            let stem = stem(folded)
            if let wanted = stems.firstIndex(where: { $0.elementsEqual(stem) }) { return wanted }
        }
        return beginning.flatMap { folded.starts(with: $0) ? 0 : nil }
    }

    private func mayBeWanted(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = folded.first, case let seconds = starts[Int(first)], seconds != 0 else { return false }
        // A doubled letter is a single one in the stem.
        guard folded.count >= 3, folded[1] != first else { return true }
        guard seconds & Self.bit(folded[1]) != 0 else { return false }
        return folded[2] == folded[1] || thirds[Self.place(first, folded[1])] & Self.bit(folded[2]) != 0
    }

    /// The words from the first to the last match of the best range of at most `length` words.
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

/// A range of a text that begins and ends with a sentence where possible.
private struct Window {
    /// The range in words.
    let words: Range<Int>
    /// The range in bytes, with adjacent punctuation.
    let bytes: Range<Int>

    /// - Parameters:
    ///   - stretch: the words that it must contain.
    ///   - length: the most words.
    init(_ text: [UInt8], words: [Range<Int>], around stretch: ClosedRange<Int>, length: Int) {
        let borders = Borders(text: text, words: words)
        let room = max(0, length - stretch.count)
        let earliest = max(0, stretch.lowerBound - room)
        var start =
            (earliest...stretch.lowerBound).last { borders.beginsSentence($0) }
            ?? max(0, stretch.lowerBound - room / 2)
        let furthest = min(words.count, start + max(length, stretch.upperBound + 1 - start))
        let sentenceEnd = ((stretch.upperBound + 1)...furthest).last { borders.beginsSentence($0) }
        // A sentence that ends early would make the snippet too short.
        let end = sentenceEnd.flatMap { ($0 - start) * 2 >= length || $0 == words.count ? $0 : nil } ?? furthest
        if end == words.count, start > 0, end - start < length {
            start = (max(0, end - length)...start).first { borders.beginsSentence($0) } ?? start
        }
        self.words = start..<end
        bytes = borders.start(of: start)..<borders.end(of: end)
    }
}

/// The beginnings of sentences, and the punctuation adjacent to words.
private struct Borders {
    let text: [UInt8]
    let words: [Range<Int>]

    /// Whether a sentence ends before this word, or the text ends.
    func beginsSentence(_ word: Int) -> Bool {
        guard word > 0, word < words.count else { return true }
        let gap = text[words[word - 1].upperBound..<words[word].lowerBound]
        if gap.contains(UInt8(ascii: "\n")) { return true }
        // The full stop of an abbreviation or a number has no space after it.
        return gap.indices.dropLast().contains { ".!?".utf8.contains(gap[$0]) && Self.isSpace(gap[$0 + 1]) }
    }

    func start(of word: Int) -> Int {
        guard word > 0 else { return 0 }
        var start = words[word].lowerBound
        while start > words[word - 1].upperBound, !Self.isSpace(text[start - 1]) { start -= 1 }
        return start
    }

    /// The end of the words before `end`, in bytes.
    /// - Parameter end: the index after the last word.
    func end(of end: Int) -> Int {
        guard end < words.count else { return text.count }
        var position = words[end - 1].upperBound
        let limit = words[end].lowerBound
        // French has a space before these.
        if position + 1 < limit, text[position] == UInt8(ascii: " "), "?!:;".utf8.contains(text[position + 1]) {
            position += 2
        }
        while position < limit, !Self.isSpace(text[position]) { position += 1 }
        return position
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
