/// Words in the order of their bytes, each with a number, packed: of a word only what differs from the one before.
///
/// A word is stored as one byte, whose high half is the number of bytes that it has in common with the word before, and
/// whose low half is the number of bytes that follow (15: the next byte is that number); then these bytes, then its
/// number (LEB128, the seven lowest bits first).
public enum WordBlock {
    /// Blocks are cut at this size, in bytes. A row of SQLite with such a block has four on a page of 4 kB, and no page
    /// of its own (https://www.sqlite.org/fileformat2.html, 1.6: index cells).
    static let size = 950

    /// The longest word, in bytes.
    private static let longestWord = WordScanner.longest
    private static let mostShared = 15
    private static let escape = 15
    /// More bytes of a number are damage.
    private static let longestNumber = 9

    /// Calls `body` with the bytes of each word, valid only during the call, and its number, until it returns false.
    /// - Returns: false where the block is damaged.
    @inline(__always)
    public static func visit(
        _ block: UnsafeBufferPointer<UInt8>, _ body: (_ word: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord) { word in
            var (place, length) = (0, 0)
            while place < block.count {
                let shared = Int(block[place] >> 4)
                var added = Int(block[place] & 15)
                place += 1
                if added == escape, place < block.count {
                    added = Int(block[place])
                    place += 1
                }
                guard shared <= length, shared + added <= longestWord, shared + added > 0, place + added < block.count
                else { return false }
                for offset in 0..<added { word[shared + offset] = block[place + offset] }
                length = shared + added
                place += added
                guard let number = number(block, at: &place) else { return false }
                guard body(UnsafeBufferPointer(rebasing: word[..<length]), number) else { return true }
            }
            return true
        }
    }

    @inline(__always)
    private static func number(_ block: UnsafeBufferPointer<UInt8>, at place: inout Int) -> Int? {
        var number = 0
        for group in 0..<longestNumber where place < block.count {
            let byte = block[place]
            place += 1
            number |= Int(byte & 0x7F) << (7 * group)
            if byte < 0x80 { return number }
        }
        return nil
    }

    /// Looks a word up.
    /// - Parameter number: set to the word's number where the block has it.
    /// - Returns: false where the block is damaged.
    public static func number(
        of wanted: UnsafeBufferPointer<UInt8>, in block: UnsafeBufferPointer<UInt8>, _ number: inout Int?
    ) -> Bool {
        visit(block) { word, found in
            let order = compare(word, wanted)
            if order == 0 { number = found }
            return order < 0
        }
    }

    /// The block with changed numbers, cut into several where it has become too long. A word whose number is no longer
    /// above 0 is left out.
    /// - Parameters:
    ///   - block: empty for a new one.
    ///   - changes: what is added to the numbers of words, in the order of their bytes.
    /// - Returns: each block with its first word; nil where the block is damaged.
    public static func changed(
        _ block: [UInt8], by changes: some Collection<(word: String, change: Int)>
    ) -> [(first: String, bytes: [UInt8])]? {
        var writer = WordBlockWriter()
        var rest = changes.makeIterator()
        var next = rest.next()
        let isSound = block.withUnsafeBufferPointer { block in
            visit(block) { word, number in
                var number = number
                while case (var other, let change)? = next {
                    let order = other.withUTF8 { compare($0, word) }
                    guard order <= 0 else { break }
                    if order == 0 { number += change } else { writer.add(other, change) }
                    next = rest.next()
                }
                writer.add(word, number)
                return true
            }
        }
        guard isSound else { return nil }
        while let (word, change) = next {
            writer.add(word, change)
            next = rest.next()
        }
        return writer.blocks(of: size)
    }

    /// Below 0 where the first word comes before the other by its bytes, 0 where they are the same.
    static func compare(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Int {
        for (byte, against) in zip(one, other) where byte != against { return Int(byte) - Int(against) }
        return one.count - other.count
    }

    /// Packs words, then cuts them into blocks.
    private struct WordBlockWriter {
        private var bytes: [UInt8] = []
        private var last: [UInt8] = []
        /// Where each word begins in `bytes`.
        private var starts: [Int] = []

        mutating func add(_ word: String, _ number: Int) {
            var word = word
            word.withUTF8 { add($0, number) }
        }

        mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ number: Int) {
            guard number > 0, !word.isEmpty, word.count <= WordBlock.longestWord else { return }
            starts.append(bytes.count)
            let shared = zip(word, last).prefix(WordBlock.mostShared).prefix { $0 == $1 }.count
            WordBlock.append(word, shared: shared, number, to: &bytes)
            last.removeAll(keepingCapacity: true)
            last.append(contentsOf: word)
        }

        /// About equal blocks: a full one beside a small one would soon be cut again.
        func blocks(of size: Int) -> [(first: String, bytes: [UInt8])] {
            guard !bytes.isEmpty else { return [] }
            let target = bytes.count / ((bytes.count + size - 1) / size)
            var blocks: [(first: String, bytes: [UInt8])] = []
            var (block, isBegun, next) = ([UInt8](), false, 0)
            bytes.withUnsafeBufferPointer { bytes in
                _ = WordBlock.visit(bytes) { word, number in
                    let start = starts[next]
                    next += 1
                    let end = next < starts.count ? starts[next] : bytes.count
                    if !isBegun || block.count + end - start > target + WordBlock.mostShared {
                        if isBegun { blocks[blocks.count - 1].bytes = block }
                        blocks.append((String(decoding: word, as: UTF8.self), []))
                        block = []
                        isBegun = true
                        WordBlock.append(word, shared: 0, number, to: &block)
                    } else {
                        block.append(contentsOf: bytes[start..<end])
                    }
                    return true
                }
            }
            blocks[blocks.count - 1].bytes = block
            return blocks
        }
    }

    private static func append(
        _ word: UnsafeBufferPointer<UInt8>, shared: Int, _ number: Int, to bytes: inout [UInt8]
    ) {
        let added = word.count - shared
        bytes.append(UInt8(shared << 4 | min(added, escape)))
        if added >= escape { bytes.append(UInt8(added)) }
        bytes.append(contentsOf: word[shared...])
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F | 0x80))
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
