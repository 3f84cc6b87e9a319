import Lexis
import Support
import Testing

@Suite struct WordsTests {
    private func folded(_ text: String) -> [String] { words(of: text).map(\.folded) }

    @Test func apostrophesAndHyphensPartWords() {
        #expect(folded("L’État d'Auvergne-Rhône-Alpes") == ["l", "etat", "d", "auvergne", "rhone", "alpes"])
        #expect(folded("puis-je ? Qu'est-ce que c’est…") == ["puis", "je", "qu", "est", "ce", "que", "c", "est"])
    }

    @Test func rangesAreBytesOfTheSource() {
        #expect(
            words(of: "À l’Œuvre 2024") == [
                Word(folded: "a", bytes: 0..<2), Word(folded: "l", bytes: 3..<4),
                Word(folded: "oeuvre", bytes: 7..<13), Word(folded: "2024", bytes: 14..<18),
            ])
    }

    @Test func combiningMarksBelongToTheirWord() {
        #expect(
            words(of: "e\u{301}te\u{301} vu") == [
                Word(folded: "ete", bytes: 0..<7), Word(folded: "vu", bytes: 8..<10),
            ])
        #expect(words(of: "\u{301} a") == [Word(folded: "a", bytes: 3..<4)])
    }

    @Test func invisibleCharactersDoNotPartWords() {
        #expect(words(of: "co\u{AD}opé\u{200D}rer\u{AD}.") == [Word(folded: "cooperer", bytes: 0..<14)])
        #expect(folded("un\u{200B}deux") == ["un", "deux"])
    }

    @Test func otherScriptsHaveWords() {
        #expect(folded("ΑΘΉΝΑ, Москва!") == ["αθηνα", "москва"])
        #expect(folded("مُحَمَّد العربية") == ["محمد", "العربية"])
        #expect(folded("東京タワー。京都") == ["東京タワー", "京都"])
        #expect(folded("हिन्दी भाषा") == ["हिन्दी", "भाषा"])
    }

    @Test func emojiAndNullPartWords() {
        #expect(folded("bon👩🏽‍🚀jour\u{0}oui ❤️ 🇫🇷") == ["bon", "jour", "oui"])
        #expect(folded("").isEmpty)
        #expect(folded(" …\u{0}").isEmpty)
    }

    @Test(
        arguments: [
            [0x61, 0xFF, 0x62], [0x61, 0x80, 0x62], [0x61, 0xC3, 0x62], [0x61, 0xC0, 0x80, 0x62],
            [0x61, 0xE2, 0x82, 0x62],
            [0x61, 0xED, 0xA0, 0x80, 0x62], [0x61, 0xF5, 0x80, 0x80, 0x80, 0x62], [0x61, 0xE0, 0x80, 0xAF, 0x62],
        ] as [[UInt8]])
    func invalidBytesPartWords(text: [UInt8]) {
        #expect(ranges(text) == [0..<1, (text.count - 1)..<text.count])
    }

    @Test func aSequenceCutByTheEndIsASeparator() {
        for cut in [[0x61, 0xC3], [0x61, 0xE2, 0x82], [0x61, 0xF0, 0x9F, 0x98]] as [[UInt8]] {
            #expect(ranges(cut) == [0..<1])
        }
    }

    @Test func randomBytesGiveOrderedRangesOfValidWords() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let text = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
            var end = 0
            for range in ranges(text) {
                #expect(range.lowerBound >= end)
                #expect(!range.isEmpty)
                #expect(String(validating: text[range], as: UTF8.self) != nil)
                end = range.upperBound
            }
            #expect(end <= text.count)
        }
    }

    @Test func aHugeWordIsCutButItsRangeIsWhole() throws {
        let size = 10_000_000
        let text = Array(repeating: UInt8(ascii: "a"), count: size) + Array(" b".utf8)
        var seen: [(count: Int, bytes: Range<Int>)] = []
        let status = text.withUnsafeBufferPointer { text in
            WordScanner().scan(text) { folded, bytes in
                seen.append((folded.count, bytes))
                return 0
            }
        }
        #expect(status == 0)
        #expect(seen.map(\.count) == [WordScanner.longest, 1])
        #expect(seen.map(\.bytes) == [0..<size, (size + 1)..<(size + 2)])
    }

    @Test func aLongWordIsCutBetweenScalars() throws {
        let word = try #require(words(of: "a" + String(repeating: "д", count: 40) + "z").first)
        #expect(word.folded == "a" + String(repeating: "д", count: 31))
        #expect(word.bytes == 0..<82)
    }

    @Test func theScannerStopsWhenAsked() {
        var count = 0
        let status = Array("un deux é trois".utf8).withUnsafeBufferPointer { text in
            WordScanner().scan(text) { _, _ in
                count += 1
                return count == 2 ? 42 : 0
            }
        }
        #expect(status == 42)
        #expect(count == 2)
    }

    private func ranges(_ text: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        _ = text.withUnsafeBufferPointer { text in
            WordScanner().scan(text) { _, bytes in
                result.append(bytes)
                return 0
            }
        }
        return result
    }
}
