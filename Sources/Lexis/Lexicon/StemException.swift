/// A word for which Snowball's stem is wrong: *loyer* is not a form of *loi*, and *baux* is one of *bail*.
struct StemException {
    /// The stem's bytes, which are always valid.
    let stem: UnsafeBufferPointer<UInt8>
    /// Whether the word is separated from others to which Snowball gives the same stem.
    let isParted: Bool

    /// Words outside these lengths, in bytes, have no exception.
    private static let lengths = 3...24

    /// Nil if Snowball's stem is right.
    /// - Parameter word: folded. It is found in the table by binary search.
    init?(_ word: UnsafeBufferPointer<UInt8>) {
        guard Self.lengths.contains(word.count) else { return nil }
        let table = UnsafeBufferPointer(
            start: LexiconStems.data.utf8Start, count: LexiconStems.data.utf8CodeUnitCount)
        var (low, high) = (0, table.count)
        while low < high {
            var start = (low + high) / 2
            while start > low, table[start - 1] != Self.lineFeed { start -= 1 }
            let (order, end) = Self.compare(word, table, start)
            switch order {
            case 0:
                var stop = end + 1
                while stop < table.count, table[stop] != Self.lineFeed { stop += 1 }
                isParted = table[stop - 1] == UInt8(ascii: "!")
                stem = UnsafeBufferPointer(rebasing: table[(end + 1)..<(isParted ? stop - 1 : stop)])
                return
            case ..<0: high = start
            default:
                low = end
                while low < table.count, table[low] != Self.lineFeed { low += 1 }
                low += 1
            }
        }
        return nil
    }

    private static let lineFeed = UInt8(ascii: "\n")

    /// Compares a word with the one of the line at `start`.
    /// - Returns: negative if the word is before the line's word, zero if they are equal; and where they differ, or the
    ///   line's word ends.
    @inline(__always)
    private static func compare(
        _ word: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> (order: Int, end: Int) {
        var place = start
        for byte in word {
            if table[place] != byte { return (Int(byte) - Int(table[place]), place) }
            place += 1
        }
        // A space follows each word, and precedes every letter.
        return (table[place] == UInt8(ascii: " ") ? 0 : -1, place)
    }

    /// Calls `body` with the third byte of each word that begins with a stem's first two bytes, but whose stem, longer
    /// than four bytes, has another third one, as *émeut* has the stem of *émouvoir*.
    static func forEachTurn(of stem: [UInt8], _ body: (_ third: UInt8) -> Void) {
        guard stem.count > 1 else { return }
        LexiconStems.turns.withUTF8Buffer { words in
            for place in stride(from: 0, to: words.count - 2, by: 3)
            where words[place] == stem[0] && words[place + 1] == stem[1] {
                body(words[place + 2])
            }
        }
    }

    /// Calls `body` with two bytes with which a word may begin whose stem begins with others: *yeux* has the stem of
    /// *œil*.
    static func forEachBeginning(of stem: [UInt8], _ body: (_ first: UInt8, _ second: UInt8) -> Void) {
        guard stem.count > 1 else { return }
        LexiconStems.beginnings.withUTF8Buffer { pairs in
            for place in stride(from: 0, to: pairs.count - 3, by: 4)
            where pairs[place] == stem[0] && pairs[place + 1] == stem[1] {
                body(pairs[place + 2], pairs[place + 3])
            }
        }
    }
}
