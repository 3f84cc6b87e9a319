/// Why a file cannot be used as a desk.
public enum FileFlaw: String, Codable, CaseIterable, Sendable {
    /// It is empty; only `init` makes a desk of it.
    case empty
    case folder
    /// Its creation was interrupted.
    case unfinished
    /// It has a desk's tables without the application id, for example after reading a `.dump`.
    case unmarked
    /// Its number of schema steps is impossible.
    case badVersion
    /// It is shorter than its header says.
    case truncated
    /// Tables are missing.
    case incomplete
    /// SQLite needs the `-wal` and `-shm` files beside it, which this account may not open.
    case shutIn

    /// Whether it was a complete desk once.
    public var isDamage: Bool { [.badVersion, .truncated, .incomplete].contains(self) }
}
