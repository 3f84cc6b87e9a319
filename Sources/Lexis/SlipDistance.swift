/// The slips between a key and others: bytes left out, added, replaced or transposed (optimal string alignment
/// distance). All rows of the table are computed at once in the bits of an integer (Hyyrö, 2003).
struct SlipDistance: ~Copyable {
    /// The longest prefix compared: one bit for each byte.
    static let longest = 64

    private let count: Int
    /// For each byte value, its positions in the key.
    private let places: [UInt64]

    /// Prepares for comparing with `key`, of which at most `longest` bytes are used.
    init(_ key: UnsafeBufferPointer<UInt8>) {
        var places = Array(repeating: UInt64(0), count: 256)
        for (index, byte) in key.prefix(Self.longest).enumerated() {
            places[Int(byte)] |= 1 << UInt64(index)
        }
        self.places = places
        count = min(key.count, Self.longest)
    }

    /// The distance to `other`, of which at most `longest` bytes are used.
    func callAsFunction(_ other: UnsafeBufferPointer<UInt8>) -> Int {
        guard count > 0 else { return min(other.count, Self.longest) }
        let last = UInt64(1) << UInt64(count - 1)
        var distance = count
        // The column's vertical steps up and down, its diagonals without a slip, and the matches of the byte before.
        var up = UInt64.max
        var down: UInt64 = 0
        var free: UInt64 = 0
        var before: UInt64 = 0
        for byte in other.prefix(Self.longest) {
            let matches = places[Int(byte)]
            let swapped = ((~free & matches) << 1) & before
            free = (((matches & up) &+ up) ^ up) | matches | down | swapped
            var right = down | ~(free | up)
            var left = free & up
            if right & last != 0 { distance += 1 }
            if left & last != 0 { distance -= 1 }
            right = right << 1 | 1
            left <<= 1
            up = left | ~(free | right)
            down = right & free
            before = matches
        }
        return distance
    }
}
