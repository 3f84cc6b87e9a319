import Desk
import Foundation
import Testing

@testable import Atlas

@Suite("Bytes as text")
struct TextDecodingTests {
    private func text(_ bytes: [UInt8]) throws(FileDamage) -> String {
        try TextDecoding.text(of: Data(bytes), file: "essai.csv")
    }

    private func damages(_ bytes: [UInt8]) -> [Damage] {
        AtlasTests.damages { _ = try text(bytes) }
    }

    @Test("UTF-8 is read with and without a byte order mark")
    func utf8() throws {
        #expect(try text(Array("Bouéni\n".utf8)) == "Bouéni\n")
        #expect(try text([0xEF, 0xBB, 0xBF] + Array("Œting".utf8)) == "Œting")
        #expect(try text([]).isEmpty)
    }

    @Test("Windows-1252 is read when nothing in the file is UTF-8")
    func windows1252() throws {
        let bytes: [UInt8] = [0x9C, 0x75, 0x66, 0x0A, 0x80, 0x20, 0xC9, 0x74, 0xE9, 0x20, 0x8C, 0x9F, 0xFF, 0x92]
        #expect(try text(bytes) == "œuf\n€ Été ŒŸÿ’")
    }

    @Test("The five bytes Windows-1252 leaves undefined are damage", arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D])
    func undefined(byte: UInt8) {
        #expect(damages([0xE9, 0x0A, 0x61, byte]) == [Damage(place: .line(2), reason: .encoding)])
    }

    @Test("A broken byte among UTF-8 is damage at its line, not Windows-1252")
    func brokenUTF8() {
        let bytes = Array("é\nb".utf8) + [0xE9] + Array("c\né\n".utf8) + [0xC3]
        #expect(
            damages(bytes) == [
                Damage(place: .line(2), reason: .encoding), Damage(place: .line(4), reason: .encoding),
            ])
        #expect(damages([0xEF, 0xBB, 0xBF, 0x61, 0xE9]) == [Damage(place: .line(1), reason: .encoding)])
    }

    @Test(
        "Sequences UTF-8 forbids are broken",
        arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]])
    func forbidden(sequence: [UInt8]) {
        #expect(damages(Array("é\n".utf8) + sequence) == [Damage(place: .line(2), reason: .encoding)])
    }

    @Test("A character lost in an earlier conversion is damage")
    func loss() {
        #expect(damages(Array("a\nBou\u{FFFD}ni".utf8)) == [Damage(place: .line(2), reason: .encoding)])
    }

    @Test("UTF-16 and NUL bytes are refused")
    func refused() {
        #expect(damages([0xFF, 0xFE, 0x61, 0x00]) == [Damage(place: .file, reason: .utf16)])
        #expect(damages([0xFE, 0xFF, 0x00, 0x61]) == [Damage(place: .file, reason: .utf16)])
        #expect(damages([0x61, 0x0A, 0x00]) == [Damage(place: .line(2), reason: .nulByte)])
    }
}
