import Foundation

/// Finds the columns of a file, or the keys of a record, by the names people give them. Case, accents and punctuation
/// are ignored.
public struct ColumnNames: Sendable {
    /// The columns' own names, in the order given.
    public let columns: [String]
    /// Every accepted name with its column.
    private let names: [(spelling: String, column: String)]
    private let byKey: [String: String]

    /// - Parameter columns: each with its other names.
    public init(_ columns: KeyValuePairs<String, [String]>) {
        self.columns = columns.map(\.key)
        names = columns.flatMap { column, others in ([column] + others).map { ($0, column) } }
        byKey = Dictionary(names.map { (Self.key($0.spelling), $0.column) }) { first, _ in first }
    }

    /// The column of a name; nil for an unknown one.
    public func column(_ name: String) -> String? { byKey[name] ?? byKey[Self.key(name)] }

    /// The known name nearest to an unknown one; nil where none is near.
    public func nearest(_ name: String) -> String? {
        let key = Self.key(name)
        // A text longer than any name is near none; comparing it would take long.
        guard !key.isEmpty, key.count <= 60 else { return nil }
        let distances = names.map { (spelling: $0.spelling, distance: Self.distance(key, Self.key($0.spelling))) }
        if let best = Spelling.nearest(distances, to: key) { return best }
        // Also finds a known name inside a longer one: `territory_code`, `titre_fiche`.
        return names.first { Self.key($0.spelling).count >= 4 && key.contains(Self.key($0.spelling)) }?.spelling
    }

    private static func distance(_ one: String, _ other: String) -> Int { Spelling.distance(one, other) }

    /// A name without case, accents and punctuation: `#Code_commune_INSEE` is `codecommuneinsee`.
    public static func key(_ name: String) -> String {
        let folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
        return String(folded.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
}

/// The edit distance of short names, for the few names of columns, keys and commands.
public enum Spelling {
    /// The most likely intended name; nil where none is near. One slip is allowed for every three letters, at most
    /// three.
    public static func nearest(_ name: String, among names: [String]) -> String? {
        guard name.count <= 60 else { return nil }
        return nearest(names.map { ($0, distance(name, $0)) }, to: name)
    }

    static func nearest(_ names: [(spelling: String, distance: Int)], to name: String) -> String? {
        guard let best = names.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= min(3, max(1, name.count / 3)) ? best.spelling : nil
    }

    /// Letters left out, added, replaced or transposed (optimal string alignment distance).
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
