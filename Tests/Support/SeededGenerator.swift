/// A random number generator with the same sequence in each run (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Makes a typing slip: deletes, inserts, replaces or swaps one letter. The text may stay the same, when a letter
    /// is replaced by itself or swapped with an equal one.
    public mutating func slip(_ text: String) -> String {
        var letters = Array(text)
        let letter = Character(Unicode.Scalar(UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &self)))
        let places = letters.indices.filter { letters[$0].isLetter || letters[$0].isNumber }
        guard let place = places.randomElement(using: &self) else { return text }
        switch Int.random(in: 0..<4, using: &self) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letter, at: place)
        case 2: letters[place] = letter
        default: letters.swapAt(place, min(place + 1, letters.count - 1))
        }
        return String(letters)
    }
}
