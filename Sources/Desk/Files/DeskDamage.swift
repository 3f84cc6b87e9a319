public import Foundation

/// One damage of a desk, as `doctor` finds it.
public enum DeskDamage: Equatable, Sendable, CustomStringConvertible {
    /// From SQLite's integrity check, in its words.
    case file(String)
    /// A table, an index or a trigger of the schema that the file lacks: its type and name, as SQLite has them.
    case lacking(String)
    /// A foreign key to a row that does not exist.
    case dangling(table: String, row: Int64?)
    /// A text that differs from what the program last wrote. It is named by its kind and by what it belongs to.
    case text(HashedText, of: String, TextDamage)
    /// The content of a file: the reference of its question or entry, and its name.
    case content(of: String, name: String, TextDamage)
    /// A part that cannot be read.
    case unreadable(String)
    /// An index: derived data that can be rebuilt.
    case index(String)
    /// A question or an entry whose events do not replay to its state.
    case state(String)
    /// The clock jumped: time-driven work stops until someone confirms the clock.
    case clock(last: Date, now: Date)

    /// A form for programs: the kind and the damaged item.
    public var description: String {
        switch self {
        case .file(let words): "file: \(words)"
        case .lacking(let name): "schema: \(name)"
        case .dangling(let table, let row): "foreign key: \(table) \(row.map(String.init) ?? "")"
        case .text(let kind, let owner, let damage): "text: \(kind.rawValue) \(owner) \(damage.rawValue)"
        case .content(let owner, let name, let damage): "content: \(owner) \(name) \(damage.rawValue)"
        case .unreadable(let part): "unreadable: \(part)"
        case .index(let table): "index: \(table)"
        case .state(let reference): "state: \(reference)"
        case .clock(let last, let now): "clock: \(last.ISO8601Format()) \(now.ISO8601Format())"
        }
    }

    /// Only a backup has the undamaged data.
    public var needsBackup: Bool {
        switch self {
        case .file, .lacking, .dangling, .text, .content, .unreadable, .state: true
        case .index, .clock: false
        }
    }
}

/// A kind of text whose rows have a hash. The raw value is its table, or the view that makes one row of several.
public enum HashedText: String, Sendable {
    case question, message, answer, event
    case entry
    case entryRevision = "entry_revision"
    case entryMessage = "entry_message"
    case entryEvent = "entry_event"
    case reportText = "report_text"
    /// The questions that an entry was made from.
    case entryOrigin = "entry_origin"
    /// What is kept of a file beside its content: its name, its size, its hash.
    case attachment
}

/// What happened to a text.
public enum TextDamage: String, Sendable {
    /// It differs from what the program wrote.
    case changed
    /// The program did not write it.
    case added
    /// It is missing.
    case missing
    /// It cannot be read.
    case unreadable
}
