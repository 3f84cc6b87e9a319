import Lexis
import Testing

/// Tests the proposals for each way of mistyping one letter of a word.
@Suite struct SlipTests {
    private static let words = ["marseille", "logement", "quartier", "mediation", "association"]

    private static func slips(of word: String) -> Set<String> {
        let letters = Array(word)
        var slips: Set<String> = []
        for place in letters.indices {
            slips.insert(String(letters[..<place] + letters[(place + 1)...]))
            for letter in "aez" {
                slips.insert(String(letters[..<place] + [letter] + letters[place...]))
                slips.insert(String(letters[..<place] + [letter] + letters[(place + 1)...]))
            }
            guard place + 1 < letters.count else { continue }
            slips.insert(String(letters[..<place] + [letters[place + 1], letters[place]] + letters[(place + 2)...]))
        }
        return slips.subtracting([word])
    }

    @Test("A letter left out, added, replaced or swapped with the next is one slip", arguments: words)
    func oneSlip(word: String) {
        let distances = Self.slips(of: word).map { Spellings.distance($0, word) }
        #expect(Set(distances) == [1])
    }

    @Test("The word that was meant is the one proposed", arguments: words)
    func proposed(word: String) {
        let list = Spellings(Self.words.enumerated().map { (key: $1, id: $0) })
        let proposed = Self.slips(of: word).map { list.nearest(to: $0, limit: 1, within: 1).map(\.key) }
        #expect(Set(proposed) == [[word]])
    }
}
