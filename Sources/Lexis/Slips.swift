/// The cost of the slips that turn a right key into a typed one. Of several keys at the same distance, the one with the
/// least cost was most likely meant.
enum Slips {
    // Each slip costs more than all differences between slips, so alignments with the fewest slips have the least cost.
    private static let slip = 64
    private static let swap = slip + 3
    private static let doubling = slip + 3
    private static let omission = slip + 4
    private static let neighbourKey = slip + 4
    private static let addition = slip + 6
    private static let substitution = slip + 7
    private static let otherFirstLetter = 4
    private static let otherLastLetter = 2
    private static let otherLength = 1

    /// The cost of typing `typed` for `right`. Only costs for the same `typed` are comparable.
    static func cost(_ typed: UnsafeBufferPointer<UInt8>, for right: UnsafeBufferPointer<UInt8>) -> Int {
        var result = alignmentCost(typed, right)
        if typed.first != right.first { result += otherFirstLetter }
        if typed.last != right.last { result += otherLastLetter }
        if typed.count != right.count { result += otherLength }
        return result
    }

    /// The minimum cost over all alignments, by three rows of the dynamic programming table. Common prefixes and
    /// suffixes are removed first.
    private static func alignmentCost(
        _ typed: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let shortest = min(typed.count, right.count)
        var start = 0
        while start < shortest, typed[start] == right[start] { start += 1 }
        var end = 0
        while end < shortest - start, typed[typed.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
        let columns = start..<(right.count - end)

        var twoAbove: [Int] = []
        var above = [0]
        for column in columns { above.append(above[above.count - 1] + missingCost(right, column)) }
        for row in start..<(typed.count - end) {
            let added = additionCost(typed, row)
            var current = [above[0] + added]
            for column in columns {
                let index = column - start
                let replaced = above[index] + replacementCost(typed[row], right[column])
                var best = min(replaced, above[index + 1] + added, current[index] + missingCost(right, column))
                if row > start, index > 0, typed[row] == right[column - 1], typed[row - 1] == right[column] {
                    best = min(best, twoAbove[index - 1] + swap)
                }
                current.append(best)
            }
            twoAbove = above
            above = current
        }
        return above[above.count - 1]
    }

    private static func missingCost(_ right: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        isDoubled(right, index) ? doubling : omission
    }

    private static func additionCost(_ typed: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        isDoubled(typed, index) ? doubling : addition
    }

    private static func isDoubled(_ key: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        (index > 0 && key[index - 1] == key[index]) || (index + 1 < key.count && key[index + 1] == key[index])
    }

    private static func replacementCost(_ typed: UInt8, _ right: UInt8) -> Int {
        if typed == right { return 0 }
        return areNeighbours(typed, right) ? neighbourKey : substitution
    }

    private static func areNeighbours(_ one: UInt8, _ other: UInt8) -> Bool {
        guard let one = keyPlaces[one], let other = keyPlaces[other] else { return false }
        let (upper, lower) = one.row <= other.row ? (one, other) : (other, one)
        switch lower.row - upper.row {
        case 0: return abs(lower.column - upper.column) == 1
        // Each row of the keyboard is shifted to the right: a key touches two keys of the row above.
        case 1: return (0...1).contains(upper.column - lower.column)
        default: return false
        }
    }

    private static let keyPlaces: [UInt8: (row: Int, column: Int)] = {
        let rows = ["azertyuiop", "qsdfghjklm", "wxcvbn"]
        var places: [UInt8: (row: Int, column: Int)] = [:]
        for (row, keys) in rows.enumerated() {
            for (column, key) in keys.utf8.enumerated() { places[key] = (row, column) }
        }
        return places
    }()
}
