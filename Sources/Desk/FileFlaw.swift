/// Why a file is no desk that can be used.
public enum FileFlaw: String, Codable, CaseIterable, Sendable {
    /// Nothing is in it: only `init` makes a desk of it.
    case empty
    case folder
    /// It was begun, and its making was broken off.
    case unfinished
    /// The tables of a desk, without its mark: what a `.dump` was read back into, or another tool wrote.
    case unmarked
    /// Its number of schema steps is none that a program ever wrote.
    case badVersion
    /// It is shorter than its header says.
    case truncated
    /// What a desk needs is not all there.
    case incomplete
    /// SQLite needs the files beside it, which this account may not open.
    case shutIn

    /// Whether it was a whole desk once.
    public var isDamage: Bool { [.badVersion, .truncated, .incomplete].contains(self) }
}
