/// The words of `text` in order, as they are searched (see `WordReader`).
public func searchedWords(of text: String) -> [Word] { words(of: text) { WordReader().read($0, $1) } }

/// Finds the words of UTF-8 bytes in the form in which they are searched. Different notations of a word get one form.
///
/// - A dotted acronym is one word: *Q.P.V.* is *qpv*.
/// - A number with spaces or dots between its thousands is one: *23 000* is *23000*.
/// - *1388bis*, *covid19* and *L1111-2* are *1388 bis*, *covid 19* and *L 1111 2*.
/// - An ordinal is written out up to twenty, with Roman numerals too: *1er*, *2e*, *XXe*; above it ends in *e*.
/// - *été* after a form of *avoir* is one of *être*, which is no subject; *un avoir* and *un être* are nouns.
///
/// Its output, joined by any separator except a space or a dot, is read as the same words again. Reuse a reader,
/// because it caches like `WordScanner`.
public final class WordReader {
    private let scanner = WordScanner()
    /// The letters of an acronym, or the digits of a number, that may go on.
    private var pending = PendingWord()

    public init() {}

    /// Calls `emit` with each word's folded bytes, valid only during the call, and its range of bytes in `text`.
    /// - Returns: zero after the last word, or the value with which `emit` stopped.
    public func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ emit: (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Int32
    ) -> Int32 {
        pending.clear()
        let status = scanner.scan(text) { folded, bytes in
            if !self.pending.isEmpty {
                if self.pending.takes(folded, bytes, in: text) { return 0 }
                let status = self.pending.flush(emit)
                guard status == 0 else { return status }
            }
            return self.take(folded, bytes, text, emit)
        }
        return status == 0 ? pending.flush(emit) : status
    }

    private typealias Emit = (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Int32

    @inline(__always)
    private func take(
        _ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ emit: Emit
    ) -> Int32 {
        let (first, last) = (folded[0], folded[folded.count - 1])
        // Most words: letters, none of them alone.
        if folded.count > 1, !first.isDigit, !last.isDigit {
            switch first {
            case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"):
                return Ordinal(roman: folded, text[bytes])?.emit(bytes, emit) ?? emit(folded, bytes)
            case UInt8(ascii: "a"), UInt8(ascii: "e"):
                return Auxiliary.meant(folded, bytes, text).map { $0.withUTF8Buffer { emit($0, bytes) } }
                    ?? emit(folded, bytes)
            default: return emit(folded, bytes)
            }
        }
        if pending.begins(folded, bytes, in: text) { return 0 }
        return takeMixed(folded, bytes, text, emit)
    }

    /// A word of letters and digits.
    private func takeMixed(
        _ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ emit: Emit
    ) -> Int32 {
        if let ordinal = Ordinal(digits: folded) { return ordinal.emit(bytes, emit) }
        // The positions of the parts are known only if each byte of the text is one of the word.
        guard bytes.count == folded.count, let place = MixedWord.parting(folded, text, bytes.upperBound) else {
            return emit(folded, bytes)
        }
        let middle = bytes.lowerBound + place
        let status = emit(UnsafeBufferPointer(rebasing: folded[..<place]), bytes.lowerBound..<middle)
        guard status == 0 else { return status }
        return emit(UnsafeBufferPointer(rebasing: folded[place...]), middle..<bytes.upperBound)
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}

/// A word that is letters, then digits, or the other way round.
private enum MixedWord {
    /// The suffix of an article that was inserted later.
    private static let suffixes: Set<String> = [
        "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "undecies",
        "duodecies", "terdecies", "quaterdecies", "quindecies", "sexdecies",
    ]

    /// Where a word is split into two; nil if it is one word.
    static func parting(_ word: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
        guard let place = border(word) else { return nil }
        if word[0].isDigit {
            return suffixes.contains(String(decoding: word[place...], as: UTF8.self)) ? place : nil
        }
        if place >= 3 { return place }
        guard place == 1 else { return nil }
        // The letter of an article of a code: L1111-2, R42-1, D123.
        let digits = word.count - place
        let goesOn = end + 1 < text.count && text[end] == UInt8(ascii: "-") && text[end + 1].isDigit
        switch word[0] {
        case UInt8(ascii: "l"), UInt8(ascii: "r"): return digits >= 2 || goesOn ? place : nil
        case UInt8(ascii: "a"), UInt8(ascii: "d"): return digits >= 3 || goesOn ? place : nil
        default: return nil
        }
    }

    /// Where letters and digits meet; nil if they meet more than once.
    private static func border(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        let isDigit = word[0].isDigit
        guard let place = word.firstIndex(where: { $0.isDigit != isDigit }) else { return nil }
        return word[place...].allSatisfy { $0.isDigit != isDigit } ? place : nil
    }
}
