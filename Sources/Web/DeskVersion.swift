import Desk

/// A state of the desk: another one begins when someone writes, and with each day.
struct DeskVersion: Hashable, Sendable {
    /// The file's number of changes.
    let version: Int
    let day: Day
}

/// What was made of one version of the desk, by name; forgotten when another is asked about. So much memory, whatever is kept: half of
/// it for what came lately, half for what came before and is asked for still.
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

    /// - Parameter most: the most memory that it takes, in bytes.
    init(most: Int) { self.most = most }

    /// The memory that it takes, in bytes.
    var bytes: Int { recent.bytes + earlier.bytes }

    mutating func value(_ name: String, in deskVersion: DeskVersion) -> Value? {
        if self.deskVersion != deskVersion { (self.deskVersion, recent, earlier) = (deskVersion, Part(), Part()) }
        if let kept = recent.values[name] { return kept.value }
        guard let kept = earlier.values[name] else { return nil }
        add(kept, name)
        return kept.value
    }

    /// What was made of an earlier version of the desk is not kept, nor what takes a sixteenth of all there is.
    /// - Parameter bytes: about how much memory the value takes.
    mutating func keep(_ value: Value, of bytes: Int, _ name: String, in deskVersion: DeskVersion) {
        let kept = Kept(value: value, bytes: bytes + name.utf8.count + Self.overhead)
        guard self.deskVersion == deskVersion, kept.bytes <= most / 16 else { return }
        add(kept, name)
    }

    private mutating func add(_ kept: Kept, _ name: String) {
        if recent.bytes + kept.bytes > most / 2 { (recent, earlier) = (Part(), recent) }
        recent.keep(kept, name)
    }

    /// What a place in a dictionary takes beside the value and its name.
    private static var overhead: Int { 128 }
}
