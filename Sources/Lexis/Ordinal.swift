/// An ordinal number in any notation: *1er*, *2e*, *2ème*, *XXe*.
struct Ordinal {
    /// The form that is searched: a word up to twenty, above it the digits and *e*.
    private let folded: [UInt8]

    private static let words = [
        "premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme",
        "dixieme", "onzieme", "douzieme", "treizieme", "quatorzieme", "quinzieme", "seizieme", "dixseptieme",
        "dixhuitieme", "dixneuvieme", "vingtieme",
    ].map { Array($0.utf8) }

    private static let first: Set<String> = ["er", "ers", "re", "res", "ere", "eres", "ier", "iere"]
    private static let others: Set<String> = ["e", "es", "eme", "emes", "ieme", "iemes"]
    private static let second: Set<String> = ["nd", "nds", "nde", "ndes"]

    private init?(_ number: Int, _ ending: some Sequence<UInt8>) {
        let ending = String(decoding: Array(ending), as: UTF8.self)
        if number == 1 && Self.first.contains(ending) || Self.others.contains(ending) && number > 0 {
            folded = number <= Self.words.count ? Self.words[number - 1] : Array("\(number)e".utf8)
        } else if number == 2, Self.second.contains(ending) {
            folded = Array((ending.hasPrefix("nde") ? "seconde" : "second").utf8)
        } else {
            return nil
        }
    }

    /// Nil if a folded word is not a number with an ordinal ending.
    init?(digits word: UnsafeBufferPointer<UInt8>) {
        let most = 4
        let digits = word.prefix { $0.isDigit }
        guard !digits.isEmpty, digits.count <= most, digits.count < word.count else { return nil }
        self.init(digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }, word[digits.endIndex...])
    }

    /// Nil if a folded word is not a Roman numeral with an ordinal ending. In small letters it may be another word
    /// (*vie*), so it counts only from eleven on, or if its letters are equal.
    /// - Parameter written: the word in its text.
    init?(roman word: UnsafeBufferPointer<UInt8>, _ written: Slice<UnsafeBufferPointer<UInt8>>) {
        let letters = word.prefix { Self.isNumeral($0) }
        guard letters.count < word.count, word[letters.endIndex] == UInt8(ascii: "e") else { return nil }
        let capitals = written.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        if capitals.count != letters.count {
            let isEqual = letters.allSatisfy { $0 == letters[0] }
            guard letters.count > 1, isEqual || letters[0] == UInt8(ascii: "x") else { return nil }
        }
        guard let number = Self.number(letters) else { return nil }
        self.init(number, word[letters.endIndex...])
    }

    private static func isNumeral(_ letter: UInt8) -> Bool {
        letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v") || letter == UInt8(ascii: "x")
    }

    private static let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]

    /// From 1 to 39; nil if the letters are not a numeral.
    private static func number(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        let tens = letters.prefix { $0 == UInt8(ascii: "x") }.count
        let unit = units.firstIndex(of: String(decoding: letters.dropFirst(tens), as: UTF8.self))
        guard tens <= 3, let unit, 10 * tens + unit > 0 else { return nil }
        return 10 * tens + unit
    }

    func emit(
        _ bytes: Range<Int>, _ emit: (_ folded: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>) -> Int32
    ) -> Int32 {
        folded.withUnsafeBufferPointer { emit($0, bytes) }
    }
}
