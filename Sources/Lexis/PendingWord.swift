/// The letters of a dotted acronym, or the digits of a number with its thousands apart, that the next word may
/// continue.
struct PendingWord {
    private enum Kind {
        case letters, digits
    }

    private var kind = Kind.letters
    private var folded: [UInt8] = []
    private var bytes = 0..<0

    /// Of letters or digits; more are another word.
    private static let longest = 24

    var isEmpty: Bool { folded.isEmpty }

    mutating func clear() { folded.removeAll(keepingCapacity: true) }

    /// Begins with a letter before a dot and a letter, or with one to three digits before a group of others.
    /// - Returns: false where the word is whole.
    mutating func begins(
        _ word: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if word[0].isDigit {
            guard word.count <= 3, word[0] != UInt8(ascii: "0") || word.count == 1, word.allSatisfy(\.isDigit),
                let gap = Self.thousands(text, at: bytes.upperBound), bytes.upperBound + gap < text.count,
                text[bytes.upperBound + gap].isDigit
            else { return false }
            kind = .digits
        } else {
            guard word.count == 1, word[0].isSmallLetter, bytes.upperBound + 1 < text.count,
                text[bytes.upperBound] == UInt8(ascii: "."), Self.mayBeLetter(text[bytes.upperBound + 1])
            else { return false }
            kind = .letters
        }
        folded.append(contentsOf: word)
        self.bytes = bytes
        return true
    }

    /// Takes the next word where it continues this one.
    mutating func takes(
        _ word: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard folded.count + word.count <= Self.longest else { return false }
        switch kind {
        case .letters:
            guard word.count == 1, word[0].isSmallLetter, bytes.lowerBound == self.bytes.upperBound + 1,
                text[self.bytes.upperBound] == UInt8(ascii: ".")
            else { return false }
        case .digits:
            guard word.count == 3, word.allSatisfy(\.isDigit),
                Self.thousands(text, at: self.bytes.upperBound) == bytes.lowerBound - self.bytes.upperBound
            else { return false }
        }
        folded.append(contentsOf: word)
        self.bytes = self.bytes.lowerBound..<bytes.upperBound
        return true
    }

    /// Emits the word, if there is one.
    mutating func flush(_ emit: (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Int32) -> Int32 {
        guard !folded.isEmpty else { return 0 }
        let status = folded.withUnsafeBufferPointer { emit($0, bytes) }
        clear()
        return status
    }

    private static func mayBeLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20).isSmallLetter }

    /// The length in bytes of a separator of thousands: a dot, a space, a no-break, narrow no-break or thin space.
    private static func thousands(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard place < text.count else { return nil }
        switch text[place] {
        case UInt8(ascii: "."), UInt8(ascii: " "): return 1
        case 0xC2: return place + 1 < text.count && text[place + 1] == 0xA0 ? 2 : nil
        case 0xE2:
            guard place + 2 < text.count, text[place + 1] == 0x80 else { return nil }
            return text[place + 2] == 0xAF || text[place + 2] == 0x89 ? 3 : nil
        default: return nil
        }
    }
}
