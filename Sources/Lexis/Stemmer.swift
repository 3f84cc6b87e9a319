import CStemmer

/// The French Snowball stemmer, over folded words: accents are removed first, then the ending. It knows the feminine
/// “-ée” without its accent, and doubled letters count once: “professionel” meets “professionnel”.
///
/// It holds a buffer of the C library: one per tokenizer, never shared between threads.
public final class Stemmer {
    private let handle: OpaquePointer
    private let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: WordScanner.longest)

    /// Makes a stemmer; `nil` if the library has no French or no memory is left.
    public init?() {
        guard let handle = sb_stemmer_new("french", "UTF_8") else { return nil }
        self.handle = handle
    }

    deinit {
        sb_stemmer_delete(handle)
        buffer.deallocate()
    }

    /// The stem of a folded word's UTF-8 bytes, valid until the next call and while the stemmer lives. It begins with the
    /// word's first byte. A word with an ASCII digit is its own stem.
    public func stem(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let hasDigit = word.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !hasDigit else { return word }
        let masculine = Self.masculine(word)
        guard let stem = sb_stemmer_stem(handle, masculine.baseAddress, Int32(clamping: masculine.count)) else {
            return word
        }
        let length = Int(sb_stemmer_length(handle))
        return length > 0 ? single(Self.singular(UnsafeBufferPointer(start: stem, count: length))) : word
    }

    /// Drops the second of two equal letters: people double them wrongly more than words differ by them.
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

    /// Cuts the plural that the stemmer leaves behind a vowel, where it may belong to the word (“relais”, “heureux”):
    /// “emplois” would not meet “emploi”, nor “enjeux” “enjeu”. Cut from every form it does no harm.
    private static func singular(_ stem: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard stem.count > 3, let last = stem.last else { return stem }
        let before = stem[stem.count - 2]
        let isPlural =
            last == UInt8(ascii: "s") && "aiou".utf8.contains(before)
            || last == UInt8(ascii: "x") && before == UInt8(ascii: "u")
        return isPlural ? UnsafeBufferPointer(rebasing: stem.dropLast()) : stem
    }

    /// Cuts the ending of a feminine participle down to the masculine one. “-ée” folds to “-ee”, of which the stemmer
    /// takes one letter only: “salariée” would not meet “salarié”.
    private static func masculine(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let e = UInt8(ascii: "e")
        var end = word.count
        if end > 0, word[end - 1] == UInt8(ascii: "s") { end -= 1 }
        guard end > 3, word[end - 1] == e, word[end - 2] == e else { return word }
        return UnsafeBufferPointer(rebasing: word[0..<(end - 1)])
    }
}
