import Foundation
import Lexis
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("ÉVALUATION", "evaluation"), ("Où ça ? À Noël !", "ou ca ? a noel !"), ("Œuvre, cœur", "oeuvre, coeur"),
        ("ex æquo", "ex aequo"), ("Straße, STRAẞE", "strasse, strasse"), ("ﬁn du ﬂux", "fin du flux"),
        ("Łódź, Tromsø, İzmir", "lodz, tromso, izmir"), ("ΟΔΌΣ οδός", "οδοσ οδοσ"), ("Ёлка", "елка"),
        ("l’été-là\u{0}\n", "l’ete-la\u{0}\n"), ("co\u{AD}opération", "cooperation"), ("50 m²", "50 m2"),
    ])
    func keepsLettersAndSeparators(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test func composedAndDecomposedAccentsFoldAlike() {
        let decomposed = "E\u{301}le\u{300}ve garc\u{327}on"
        #expect(Array(Folding.fold(decomposed).utf8) == Array("eleve garcon".utf8))
    }

    @Test func symbolsKeepTheirSelectors() {
        let heart = "\u{2764}\u{FE0F}"
        #expect(Array(Folding.fold(heart).unicodeScalars) == Array(heart.unicodeScalars))
    }

    @Test func caseAndCompositionNeverDecideForAnyAlphabet() {
        for value in UInt32(0x20)..<0x2100 {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic, value != 0x149 else { continue }
            let letter = "a" + String(scalar)  // Some vowels are marks: they need a letter before them.
            let folded = Array(Folding.fold(letter).utf8)
            #expect(Array(Folding.fold(letter.lowercased()).utf8) == folded, "U+\(String(value, radix: 16))")
            #expect(Array(Folding.fold(letter.decomposedStringWithCanonicalMapping).utf8) == folded)
            #expect(Array(Folding.fold(Folding.fold(letter)).utf8) == folded)
        }
    }
}
