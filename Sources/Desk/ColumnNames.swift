import Foundation

/// The columns of a file, or the keys of a record, by the names that people give them. Names are compared without capitals,
/// accents and punctuation.
public struct ColumnNames: Sendable {
    /// Our own names, in the order in which they were given.
    public let columns: [String]
    /// Each name as it is written, and the column that it means.
    private let names: [(spelling: String, column: String)]
    private let byKey: [String: String]

    /// - Parameter columns: each with the other names that mean it.
    public init(_ columns: KeyValuePairs<String, [String]>) {
        self.columns = columns.map(\.key)
        names = columns.flatMap { column, others in ([column] + others).map { ($0, column) } }
        byKey = Dictionary(names.map { (Self.key($0.spelling), $0.column) }) { first, _ in first }
    }

    /// The column that a name means; nil for none.
    public func column(_ name: String) -> String? { byKey[name] ?? byKey[Self.key(name)] }

    /// The known name that an unknown one is nearest to; nil where it is near none.
    public func nearest(_ name: String) -> String? {
        let key = Self.key(name)
        // What is longer than any name resembles none, and would be compared for long.
        guard !key.isEmpty, key.count <= 60 else { return nil }
        let distances = names.map { (spelling: $0.spelling, distance: Self.distance(key, Self.key($0.spelling))) }
        if let best = Spelling.nearest(distances, to: key) { return best }
        // `territory_code`, `titre_fiche`.
        return names.first { Self.key($0.spelling).count >= 4 && key.contains(Self.key($0.spelling)) }?.spelling
    }

    private static func distance(_ one: String, _ other: String) -> Int { Spelling.distance(one, other) }

    /// A name without capitals, accents and punctuation: `#Code_commune_INSEE` is `codecommuneinsee`.
    public static func key(_ name: String) -> String {
        let folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
        return String(folded.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
}

/// How far two short names are apart: for names of columns, keys and commands, which are few.
public enum Spelling {
    /// The name that was most likely meant; nil where none is near: one slip for every three letters, at most three.
    public static func nearest(_ name: String, among names: [String]) -> String? {
        guard name.count <= 60 else { return nil }
        return nearest(names.map { ($0, distance(name, $0)) }, to: name)
    }

    static func nearest(_ names: [(spelling: String, distance: Int)], to name: String) -> String? {
        guard let best = names.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= min(3, max(1, name.count / 3)) ? best.spelling : nil
    }

    /// Letters left out, added, replaced or swapped with their neighbour (the optimal string alignment distance).
    public static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one), Array(other))
        var before: [Int] = []
        var last = Array(0...other.count)
        for row in one.indices {
            var next = [row + 1]
            for column in other.indices {
                let replaced = last[column] + (one[row] == other[column] ? 0 : 1)
                var least = min(replaced, last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    least = min(least, before[column - 1] + 1)
                }
                next.append(least)
            }
            (before, last) = (last, next)
        }
        return last[other.count]
    }
}
