/// Random numbers that are the same at each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The key with one letter left out, added, replaced or swapped with the next, as fingers slip.
    mutating func slip(_ key: String) -> String {
        var letters = Array(key.utf8)
        let letter = UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &self)
        let place = Int.random(in: 0..<letters.count, using: &self)
        switch Int.random(in: 0..<4, using: &self) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letter, at: place)
        case 2: letters[place] = letter
        default: letters.swapAt(place, min(place + 1, letters.count - 1))
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
