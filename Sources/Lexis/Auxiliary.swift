/// Decides by the word before whether *été*, *être* and *avoir* are verb forms, which say nothing about the subject, or
/// nouns.
enum Auxiliary {
    /// The word that is searched in place of a folded one; nil if it is searched unchanged.
    static func meant(
        _ word: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
    ) -> StaticString? {
        switch word.count {
        case 3 where word.elementsEqual("ete".utf8): follows(having, bytes, text) ? "etre" : nil
        case 4 where word.elementsEqual("etre".utf8): follows(beings, bytes, text) ? "etres" : nil
        case 5 where word.elementsEqual("avoir".utf8): follows(owned, bytes, text) ? "avoirs" : nil
        default: nil
        }
    }

    /// Forms of *avoir*, and words that may be between such a form and its participle.
    private static let having: Set<String> = [
        "a", "ai", "as", "avons", "avez", "ont", "avais", "avait", "avions", "aviez", "avaient", "aurai", "aura",
        "auras", "aurons", "aurez", "auront", "aurais", "aurait", "auriez", "auraient", "ayant", "avoir", "aie", "ait",
        "ayez", "aient", "pas", "deja", "jamais", "toujours", "bien", "il", "elle", "ils", "elles", "vous", "nous",
    ]
    private static let beings: Set<String> = ["un", "cet", "chaque", "bien", "mieux", "mal"]
    private static let owned: Set<String> = [
        "un", "cet", "mon", "ton", "son", "notre", "votre", "leur", "nos", "vos", "mes", "ses",
    ]

    /// Whether the word before, not further than a space or a hyphen, is one of a list.
    private static func follows(
        _ list: Set<String>, _ bytes: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let end = bytes.lowerBound - 1
        guard end > 0, text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: "-"),
            text[end - 1] >= 0x80 || (text[end - 1] | 0x20).isSmallLetter
        else { return false }
        let before = String(decoding: text[max(0, end - longest)..<end], as: UTF8.self)
        return words(of: before).last.map { list.contains($0.folded) } ?? false
    }

    /// In bytes; longer than the words of the lists, with their accents.
    private static let longest = 16
}
