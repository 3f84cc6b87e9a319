import Lexis
import Support
import Testing

@Suite struct SpellingsTests {
    private func list(_ keys: String...) -> Spellings {
        Spellings(keys.enumerated().map { (key: $1, id: $0) })
    }

    @Test(arguments: [
        ("lyon", "lyon", 0), ("lyon", "lion", 1), ("lyon", "lyno", 1), ("lyon", "lyo", 1), ("lyon", "lyoon", 1),
        ("", "lyon", 4), ("lyon", "", 4), ("ca", "abc", 3), ("marseille", "marsaile", 2),
    ])
    func distanceCountsSlips(one: String, other: String, slips: Int) {
        #expect(Spellings.distance(one, other) == slips)
    }

    @Test func distanceIsTheTableOfTheTextbooks() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<1_000 {
            let keys = (0..<2).map { _ in
                (0..<Int.random(in: 0...64, using: &random)).map { _ in UInt8.random(in: 97...100, using: &random) }
            }
            let strings = keys.map { String(decoding: $0, as: UTF8.self) }
            #expect(Spellings.distance(strings[0], strings[1]) == textbookDistance(keys[0], keys[1]))
        }
    }

    @Test func theNearestComeFirst() {
        let nears = list("paris", "pariz", "parispart", "lille", "pairs").nearest(to: "paris", limit: 5, within: 2)
        #expect(nears.map(\.key) == ["paris", "pairs", "pariz"])
        #expect(nears.map(\.distance) == [0, 1, 1])
        #expect(nears.map(\.id) == [0, 4, 1])
    }

    @Test(arguments: [
        ("toulosue", ["toulouse", "toulosie"]),  // a swap before a replacement
        ("vile", ["ville", "viles"]),  // a doubled letter before another
        ("rennea", ["rennez", "rennek"]),  // the key next to it before a distant one
        ("brest", ["breste", "prest"]),  // the same first letter
        ("nogant", ["nogent", "nogan"]),  // the same length and end
    ])
    func theLikeliestSlipComesFirst(typed: String, expected: [String]) {
        for keys in [expected, expected.reversed()] {
            let list = Spellings(keys.enumerated().map { (key: $1, id: $0) })
            #expect(list.nearest(to: typed, limit: 2, within: 1).map(\.key) == expected)
        }
    }

    @Test func homonymsAreGivenTogetherAndCountOnce() {
        let list = Spellings([
            (key: "saintdenis", id: 93), (key: "saintdenys", id: 2), (key: "saintdenis", id: 974),
            (key: "saintdenis", id: 11), (key: "saintdonis", id: 3),
        ])
        #expect(list.nearest(to: "saintdenis", limit: 1, within: 1).map(\.id) == [11, 93, 974])
        #expect(list.nearest(to: "saintdenis", limit: 2, within: 1).count == 4)
    }

    @Test func nothingIsNearNothing() {
        #expect(Spellings([]).nearest(to: "lyon", limit: 3, within: 2).isEmpty)
        #expect(list("", "a").nearest(to: "", limit: 3, within: 2).isEmpty)
        #expect(list("lyon").nearest(to: "lyon", limit: 0, within: 2).isEmpty)
        #expect(list("lyon").nearest(to: "lyon", limit: 1, within: -1).isEmpty)
        #expect(list("lyon").nearest(to: "marseille", limit: 1, within: 2).isEmpty)
        #expect(list("lyon").nearest(to: "marseille", limit: 1, within: .max).map(\.distance) == [9])
    }

    @Test func onlyTheFirst64BytesMatter() {
        let long = String(repeating: "a", count: 64)
        #expect(list(long + "b").nearest(to: long + "c", limit: 1, within: 0).map(\.key) == [long])
        #expect(Spellings.distance(long + "b", long) == 0)
    }

    @Test func nearestMissesNoneOfTheKeysWithinReach() {
        var random = SeededGenerator(seed: 5)
        let keys = Set(
            (0..<500).map { _ in
                let length = Int.random(in: 1...8, using: &random)
                return String((0..<length).compactMap { _ in "aábéc1".randomElement(using: &random) })
            }
        ).sorted()
        let list = Spellings(keys.enumerated().map { (key: $1, id: $0) })
        for typed in keys.prefix(50) {
            let expected = keys.filter { Spellings.distance(typed, $0) <= 2 }
            #expect(list.nearest(to: typed, limit: .max, within: 2).map(\.key).sorted() == expected)
        }
    }

    /// The optimal string alignment distance, computed cell by cell.
    private func textbookDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
        for row in 0...one.count { table[row][0] = row }
        for column in 0...other.count { table[0][column] = column }
        for row in 0..<one.count {
            for column in 0..<other.count {
                var best = table[row][column] + (one[row] == other[column] ? 0 : 1)
                best = min(best, table[row][column + 1] + 1, table[row + 1][column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    best = min(best, table[row - 1][column - 1] + 1)
                }
                table[row + 1][column + 1] = best
            }
        }
        return table[one.count][other.count]
    }
}
