import CStemmer

/// The French Snowball stemmer for folded words: accents are removed before stemming. It also removes the feminine
/// “-ée” without its accent, and counts doubled letters once: “professionel” matches “professionnel”. What it gets
/// wrong has a table (`StemException`).
///
/// It has a buffer of the C library: each tokenizer needs its own; threads must not share one.
public final class Stemmer {
    private let handle: OpaquePointer
    private let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: WordScanner.longest)

    /// Nil if the library has no French or there is no memory.
    public init?() {
        guard let handle = sb_stemmer_new("french", "UTF_8") else { return nil }
        self.handle = handle
    }

    deinit {
        sb_stemmer_delete(handle)
        buffer.deallocate()
    }

    /// The stem of a folded word's UTF-8 bytes. It is valid until the next call and while the stemmer exists. A word
    /// with an ASCII digit is not stemmed.
    public func stem(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        StemException(word)?.stem ?? plain(word)
    }

    /// The stem without the table of exceptions. It begins with the word's first byte.
    func plain(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let hasDigit = word.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !hasDigit else { return word }
        let masculine = Self.masculine(word)
        guard let stem = sb_stemmer_stem(handle, masculine.baseAddress, Int32(clamping: masculine.count)) else {
            return word
        }
        let length = Int(sb_stemmer_length(handle))
        return length > 0 ? single(Self.singular(UnsafeBufferPointer(start: stem, count: length))) : word
    }

    /// Removes the second of two equal letters: wrongly doubled letters are frequent, and few words differ only by
    /// them.
    private func single(_ stem: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard stem.count <= buffer.count else { return stem }
        var count = 0
        for byte in stem {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            if isLetter, count > 0, buffer[count - 1] == byte { continue }
            buffer[count] = byte
            count += 1
        }
        return UnsafeBufferPointer(rebasing: buffer[0..<count])
    }

    /// Removes a plural ending that Snowball keeps after a vowel (it may belong to the word: “relais”, “heureux”).
    /// Otherwise “emplois” would not match “emploi”, nor “enjeux” “enjeu”. It is removed from every form, so words
    /// still match themselves.
    private static func singular(_ stem: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard stem.count > 3, let last = stem.last else { return stem }
        let before = stem[stem.count - 2]
        let isPlural =
            last == UInt8(ascii: "s") && "aiou".utf8.contains(before)
            || last == UInt8(ascii: "x") && before == UInt8(ascii: "u")
        return isPlural ? UnsafeBufferPointer(rebasing: stem.dropLast()) : stem
    }

    /// Reduces the ending of a feminine participle to the masculine one. “-ée” folds to “-ee”, of which Snowball
    /// removes only one letter, so “salariée” would not match “salarié”.
    private static func masculine(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let e = UInt8(ascii: "e")
        var end = word.count
        if end > 0, word[end - 1] == UInt8(ascii: "s") { end -= 1 }
        guard end > 3, word[end - 1] == e, word[end - 2] == e else { return word }
        return UnsafeBufferPointer(rebasing: word[0..<(end - 1)])
    }
}
