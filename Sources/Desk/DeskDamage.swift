public import Foundation

/// Something that is wrong with a desk, as `doctor` finds it.
public enum DeskDamage: Equatable, Sendable, CustomStringConvertible {
    /// Found by SQLite's own check, in its words.
    case file(String)
    /// A row that points at one that is not there.
    case dangling(table: String, row: Int64?)
    /// A text that people wrote is not what the program last wrote. It is named by the table, and what it belongs to.
    case text(table: String, of: String, TextDamage)
    /// A part that cannot be read at all.
    case unreadable(String)
    /// Derived: it is rebuilt.
    case index(String)
    /// A question or an entry whose history does not come to where it stands.
    case state(String)
    /// Time does nothing until someone says that the clock is right.
    case clock(last: Date, now: Date)

    /// For programs: the kind, and what is damaged.
    public var description: String {
        switch self {
        case .file(let words): "file: \(words)"
        case .dangling(let table, let row): "foreign key: \(table) \(row.map(String.init) ?? "")"
        case .text(let table, let owner, let damage): "text: \(table) \(owner) \(damage.rawValue)"
        case .unreadable(let part): "unreadable: \(part)"
        case .index(let table): "index: \(table)"
        case .state(let reference): "state: \(reference)"
        case .clock(let last, let now): "clock: \(last.ISO8601Format()) \(now.ISO8601Format())"
        }
    }

    /// A backup has it as it was; nothing derives it.
    public var needsBackup: Bool {
        switch self {
        case .file, .dangling, .text, .unreadable, .state: true
        case .index, .clock: false
        }
    }
}

/// What became of a text.
public enum TextDamage: String, Sendable {
    /// It says something else than the program wrote.
    case changed
    /// The program did not write it.
    case added
    /// It is gone.
    case missing
    /// It cannot be read.
    case unreadable
}
