import Foundation
import Lexis

/// The blocks of a list of words in memory, about seven bytes a word. A server has them, so that looking up a word needs
/// no statement; a command would read more than it uses.
struct WordBlocks: Sendable {
    private var firsts: [String] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// Adds a block; its words come after all others.
    mutating func append(_ first: String, _ block: Data) {
        firsts.append(first)
        bytes.append(contentsOf: block)
        ends.append(bytes.count)
    }

    /// Calls `body` with the block in which a word has its place and those after it that may have words that begin with
    /// it, until `body` returns false.
    func visit(from word: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Bool) rethrows {
        try bytes.withUnsafeBufferPointer { bytes in
            var place = max(place(of: word), 0)
            while place < firsts.count, firsts[place].utf8.starts(with: word.utf8) || !precedes(word, firsts[place]) {
                let start = place > 0 ? ends[place - 1] : 0
                guard try body(UnsafeBufferPointer(rebasing: bytes[start..<ends[place]])) else { return }
                place += 1
            }
        }
    }

    /// The last block whose first word is not after a word; -1 for a word before all others.
    private func place(of word: String) -> Int {
        var (low, high) = (0, firsts.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(word, firsts[middle]) { high = middle } else { low = middle + 1 }
        }
        return low - 1
    }

    private func precedes(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }
}
