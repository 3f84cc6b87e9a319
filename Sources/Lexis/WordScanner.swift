/// A word of a text.
public struct Word: Equatable, Sendable {
    /// The folded word (see `Folding`), at most `WordScanner.longest` bytes.
    public let folded: String
    /// The range of the word in the text, in UTF-8 bytes.
    public let bytes: Range<Int>

    public init(folded: String, bytes: Range<Int>) {
        self.folded = folded
        self.bytes = bytes
    }
}

/// The words of `text` in order: sequences of letters and digits. Apostrophes and hyphens separate words.
public func words(of text: String) -> [Word] { words(of: text) { WordScanner().scan($0, $1) } }

/// The words that a reader of UTF-8 bytes emits.
func words(
    of text: String,
    readBy read: (
        UnsafeBufferPointer<UInt8>, (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Int32
    ) -> Int32
) -> [Word] {
    var result: [Word] = []
    var text = text
    _ = text.withUTF8 { utf8 in
        read(utf8) { folded, bytes in
            result.append(Word(folded: String(decoding: folded, as: UTF8.self), bytes: bytes))
            return 0
        }
    }
    return result
}

/// Finds the words of UTF-8 bytes without making a `String` for each. Reuse one: it caches the folding of other
/// scripts.
public final class WordScanner {
    /// The most folded bytes of a word; the rest is cut off, but the word's range includes it.
    public static let longest = 64

    private var folder = Folder()

    /// A scanner with an empty cache.
    public init() {}

    /// Calls `emit` with each word's folded bytes, valid only during the call, and its range of bytes in `text`.
    ///
    /// A word is a sequence of letters, digits and combining marks. Invalid bytes are separators.
    /// - Returns: zero after the last word, or the value with which `emit` stopped.
    public func scan(
        _ text: UnsafeBufferPointer<UInt8>,
        _ emit: (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Int32
    ) -> Int32 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { buffer in
            Folder.latin.withUnsafeBufferPointer { latin in
                scan(text, Building(buffer), latin, emit)
            }
        }
    }

    private func scan(
        _ text: UnsafeBufferPointer<UInt8>, _ building: consuming Building, _ latin: UnsafeBufferPointer<UInt16>,
        _ emit: (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Int32
    ) -> Int32 {
        var position = 0
        while position < text.count {
            let (value, length) = Self.latinScalar(text, at: position)
            let entry = length == 0 ? Folder.latinOther : latin[value]
            if entry == Folder.latinOther {
                let (folded, length) = fold(text, at: position)
                if folded.role == .separator, building.count > 0 {
                    let status = emit(building.folded, building.bytes)
                    guard status == 0 else { return status }
                }
                building.take(folded, at: position, length)
                position += length
            } else if entry == Folder.latinSeparator {
                if building.count > 0 {
                    let status = emit(building.folded, building.bytes)
                    guard status == 0 else { return status }
                    building.clear()
                }
                position += length
            } else {
                building.take(entry, at: position, length)
                position += length
            }
        }
        return building.count > 0 ? emit(building.folded, building.bytes) : 0
    }

    /// The scalar at `position` and its length in bytes, which is zero if it is not in the Latin table.
    @inline(__always)
    private static func latinScalar(
        _ text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (value: Int, length: Int) {
        let lead = text[position]
        if lead < 0x80 { return (Int(lead), 1) }
        guard (0xC2...0xC5).contains(lead), position + 1 < text.count, text[position + 1] & 0xC0 == 0x80 else {
            return (0, 0)
        }
        return (Int(lead & 0x1F) << 6 | Int(text[position + 1] & 0x3F), 2)
    }

    private func fold(
        _ text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (folded: FoldedScalar, length: Int) {
        guard let (scalar, length) = Self.scalar(text, at: position) else { return (.separator, 1) }
        return (folder.fold(scalar), length)
    }

    /// The valid scalar at `position` with its length in bytes; none for an invalid sequence.
    private static func scalar(
        _ text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        let lead = text[position]
        let length: Int
        let least: UInt32
        switch lead {
        case 0x00...0x7F: return (Unicode.Scalar(lead), 1)
        case 0xC2...0xDF: (length, least) = (2, 0x80)
        case 0xE0...0xEF: (length, least) = (3, 0x800)
        case 0xF0...0xF4: (length, least) = (4, 0x10000)
        default: return nil
        }
        guard position + length <= text.count else { return nil }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = text[position + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }
}
