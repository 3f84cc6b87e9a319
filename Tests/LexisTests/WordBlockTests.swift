import Testing

@testable import Lexis

@Suite("Words and their numbers, packed into blocks")
struct WordBlockTests {
    /// The words of blocks with their numbers, in order.
    private func read(_ blocks: [[UInt8]]) -> [String: Int] {
        var (all, last) = ([String: Int](), "")
        for block in blocks {
            let isSound = block.withUnsafeBufferPointer { bytes in
                WordBlock.visit(bytes) { word, number in
                    let word = String(decoding: word, as: UTF8.self)
                    #expect(last.utf8.lexicographicallyPrecedes(word.utf8))
                    last = word
                    all[word] = number
                    return true
                }
            }
            #expect(isSound)
        }
        return all
    }

    private func sorted(_ changes: [String: Int]) -> [(word: String, change: Int)] {
        changes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
    }

    @Test("What is added is there, what is taken away is gone, in blocks of their size, each told by its first word")
    func changes() throws {
        var random = SystemRandomNumberGenerator()
        func word() -> String {
            let long = Int.random(in: 0..<20, using: &random) == 0
            let letters = (0..<Int.random(in: 1...(long ? 30 : 6), using: &random)).map { _ in
                "abcdeéλ中".randomElement(using: &random) ?? "a"
            }
            return String(String(letters).prefix(20))
        }
        var (expected, blocks) = ([String: Int](), [(first: String, bytes: [UInt8])]())
        for round in 0..<60 {
            let added = Dictionary((0..<40).map { _ in (word(), Int.random(in: 1...70_000, using: &random)) }) { $1 }
            let taken = expected.filter { _ in Bool.random(using: &random) && round % 3 == 0 }.mapValues { -$0 }
            let changes = added.merging(taken) { $1 }
            expected.merge(changes) { $0 + $1 }
            expected = expected.filter { $0.value > 0 }
            // All blocks as one: each is one with the words of its place.
            var (rest, new) = (sorted(changes)[...], [(first: String, bytes: [UInt8])]())
            for (place, block) in blocks.enumerated() {
                let part =
                    place + 1 == blocks.count
                    ? rest : rest.prefix { $0.word.utf8.lexicographicallyPrecedes(blocks[place + 1].first.utf8) }
                new += try #require(WordBlock.changed(block.bytes, by: part))
                rest = rest.dropFirst(part.count)
            }
            if blocks.isEmpty { new = try #require(WordBlock.changed([], by: rest)) }
            blocks = new
            #expect(read(blocks.map(\.bytes)) == expected)
            #expect(blocks.allSatisfy { $0.bytes.count <= WordBlock.size + 100 })
            for block in blocks {
                let first = try #require(read([block.bytes]).keys.min { $0.utf8.lexicographicallyPrecedes($1.utf8) })
                #expect(first == block.first)
            }
        }
        #expect(blocks.count > 1)
    }

    @Test("A word is looked up by its bytes; one that is not there has no number")
    func lookup() throws {
        let words = [(word: "bail", change: 3), (word: "baux", change: 300), (word: "bâtir", change: 1)]
        let block = try #require(WordBlock.changed([], by: words)?.first)
        func number(_ word: String) -> Int? {
            var (word, number): (String, Int?) = (word, nil)
            block.bytes.withUnsafeBufferPointer { block in
                #expect(word.withUTF8 { WordBlock.number(of: $0, in: block, &number) })
            }
            return number
        }
        #expect(["bail", "baux", "bâtir", "bai", "baill", "zone", "a"].map(number) == [3, 300, 1, nil, nil, nil, nil])
    }

    @Test("Any bytes are read without a fault: damage is told, or other words are read")
    func damage() {
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40)).map { _ in UInt8.random(in: 0...255) }
            bytes.withUnsafeBufferPointer { bytes in _ = WordBlock.visit(bytes) { word, _ in word.count <= 64 } }
        }
        let damaged: [[UInt8]] = [
            [0x10, 0x61, 1], [0x02, 0x61], [0x01, 0x61], [0x01, 0x61, 0x80], [0x0F], [0x0F, 99, 0x61, 1],
        ]
        for bytes in damaged {
            #expect(bytes.withUnsafeBufferPointer { WordBlock.visit($0) { _, _ in true } } == false, "\(bytes)")
            #expect(WordBlock.changed(bytes, by: []) == nil)
        }
    }
}
