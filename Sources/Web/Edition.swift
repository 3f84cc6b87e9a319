import Desk

/// A state of the desk: another one begins when someone writes, and with each day.
struct Edition: Hashable, Sendable {
    /// The file's number of changes.
    let version: Int
    let day: Day
}

/// What was made of one edition, by name; forgotten when another is asked about, or when there is too much of it.
struct EditionCache<Value> {
    private var edition: Edition?
    private var values: [String: Value] = [:]
    private let most: Int

    init(most: Int) { self.most = most }

    mutating func value(_ name: String, in edition: Edition) -> Value? {
        if self.edition != edition { (self.edition, values) = (edition, [:]) }
        return values[name]
    }

    /// What was made of an earlier edition is not kept.
    mutating func keep(_ value: Value, _ name: String, in edition: Edition) {
        guard self.edition == edition else { return }
        if values.count >= most { values.removeAll(keepingCapacity: true) }
        values[name] = value
    }
}
