public import Desk

/// An entry read from a file, with its place in the file.
public struct PlacedEntry: Sendable {
    public let place: Damage.Place
    public let record: EntryRecord
    /// The columns of its table as they are written there, by their names; empty for other files.
    var columns: [String: String] = [:]

    /// The column as the file names it.
    public func written(_ column: String) -> String { columns[column] ?? column }
}

/// Collects what cannot be read in a file of entries.
struct EntryDamages {
    private var log: DamageLog

    init(file: String) { log = DamageLog(file: file) }

    mutating func add(_ error: any Error, at place: Damage.Place) {
        switch error {
        case let reason as Damage.Reason: log.add(reason, at: place)
        case let refusal as Refusal: log.add(.text(refusal), at: place)
        default: log.add(.json, at: place)
        }
    }

    func check() throws(FileDamage) { try log.check() }
}
