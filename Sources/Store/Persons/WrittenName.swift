import Atlas
import Lexis

/// Whether words in a text are written as one name: each with a capital, with only spaces, hyphens and apostrophes
/// between them. "Appeler M. Xylander. Zoé Martin viendra." does not contain the name Xylander Zoé, "un panneau
/// photovoltaïque" does not contain a name.
enum WrittenName {
    /// - Parameters:
    ///   - name: whole words, in UTF-8.
    ///   - isCapital: each word must begin with a capital, as in a text that may have nothing to do with the person.
    static func isName(_ name: ArraySlice<UInt8>, isCapital needsCapital: Bool) -> Bool {
        let bytes = Array(name)
        let found = words(of: String(decoding: bytes, as: UTF8.self))
        let gaps = zip(found, found.dropFirst()).map { bytes[$0.bytes.upperBound..<$1.bytes.lowerBound] }
        return gaps.allSatisfy { joins(String(decoding: $0, as: UTF8.self)) }
            && found.allSatisfy { !needsCapital || NameSense.isParticle($0.folded) || isCapital(bytes, $0.bytes) }
    }

    private static func joins(_ gap: String) -> Bool { gap.allSatisfy { " \u{A0}\u{202F}\t-‐‑'’".contains($0) } }

    private static func isCapital(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        String(decoding: bytes[word], as: UTF8.self).first?.isUppercase ?? false
    }
}
