import Desk

/// Identifies a state of the desk's data. It changes with each write and at midnight.
struct DeskVersion: Hashable, Sendable {
    /// The file's change counter.
    let version: Int
    let day: Day
}

/// A cache of values computed from one `DeskVersion`; it is cleared when another version is asked for. Its memory is
/// bounded in bytes. It has two generations, each of half the size: when the recent one is full it replaces the earlier
/// one, and values that are still used move to the recent one.
struct VersionedCache<Value> {
    private struct Kept {
        let value: Value
        let bytes: Int
    }

    private struct Part {
        var values: [String: Kept] = [:]
        var bytes = 0

        mutating func keep(_ kept: Kept, _ name: String) {
            bytes += kept.bytes - (values[name]?.bytes ?? 0)
            values[name] = kept
        }
    }

    private var deskVersion: DeskVersion?
    private var (recent, earlier) = (Part(), Part())
    private let most: Int

    /// - Parameter most: the memory limit in bytes.
    init(most: Int) { self.most = most }

    /// The memory in use, in bytes.
    var bytes: Int { recent.bytes + earlier.bytes }

    mutating func value(_ name: String, in deskVersion: DeskVersion) -> Value? {
        if self.deskVersion != deskVersion { (self.deskVersion, recent, earlier) = (deskVersion, Part(), Part()) }
        if let kept = recent.values[name] { return kept.value }
        guard let kept = earlier.values[name] else { return nil }
        add(kept, name)
        return kept.value
    }

    /// Keeps a value, unless it belongs to another version of the desk or takes more than a sixteenth of the memory
    /// limit.
    /// - Parameter bytes: the approximate memory that the value takes.
    mutating func keep(_ value: Value, of bytes: Int, _ name: String, in deskVersion: DeskVersion) {
        let kept = Kept(value: value, bytes: bytes + name.utf8.count + Self.overhead)
        guard self.deskVersion == deskVersion, kept.bytes <= most / 16 else { return }
        add(kept, name)
    }

    private mutating func add(_ kept: Kept, _ name: String) {
        if recent.bytes + kept.bytes > most / 2 { (recent, earlier) = (Part(), recent) }
        recent.keep(kept, name)
    }

    /// The approximate overhead of a dictionary entry, in bytes.
    private static var overhead: Int { 128 }
}
