/// Why a file was refused: everything found wrong with it, so that a user can mend it in one go.
///
/// A damaged file gives no rows at all: half a gazetteer answers wrongly without anybody noticing.
public struct FileDamage: Error, Codable, Equatable, Sendable {
    /// How many damages are kept; `total` counts the others.
    public static let kept = 20

    /// The name of the file as given to the reader.
    public let file: String
    /// The first damages, in the order they were found: the shape of the lines first, then the values.
    public let damages: [Damage]
    /// How many damages were found, kept or not.
    public let total: Int

    public init(file: String, damages: [Damage], total: Int) {
        self.file = file
        self.damages = damages
        self.total = total
    }
}

/// One thing wrong with a file.
public struct Damage: Codable, Equatable, Sendable {
    /// Where to look.
    public let place: Place
    /// What is wrong there.
    public let reason: Reason

    public init(place: Place, reason: Reason) {
        self.place = place
        self.reason = reason
    }

    /// Where a damage or a record is in its file.
    public enum Place: Codable, Equatable, Sendable {
        /// The file as a whole.
        case file
        /// A line, counted from 1. A record that spans several lines is at its first one.
        case line(Int)
        /// A feature of a GeoJSON file, counted from 1: line breaks mean nothing there.
        case feature(Int)
    }

    /// What is wrong, for a program to put into words; an error where a single record is read.
    public enum Reason: Error, Codable, Equatable, Sendable {
        /// Bytes that are neither UTF-8 nor Windows-1252, UTF-8 with broken bytes, or a U+FFFD left by an earlier loss.
        case encoding
        /// UTF-16 text: to be saved again as UTF-8.
        case utf16
        /// A NUL byte: a cut transfer or a binary file.
        case nulByte
        /// Another character that no text holds: a control character, or a number that is no character.
        case character(UInt32)
        /// Nothing in the file, or a header without a row.
        case empty
        /// A quote that never closes.
        case unclosedQuote
        /// Text between a closing quote and the next delimiter.
        case strayQuote
        /// A record with another number of fields than the header: often a line cut short.
        case fields(expected: Int, found: Int)
        /// A value its column does not allow; nothing, where something must stand.
        case value(column: String, value: String)
        /// The same, of a column with few values.
        case choice(column: String, value: String, known: [String])
        /// The same, of a column of days.
        case date(column: String, value: String)
        /// A record in which something that every one has is not there.
        case missing(column: String)
        /// A column or a key that no record has, the known one that it is nearest to, or else all of them.
        case unknownColumn(String, near: String?, known: [String])
        /// Two names of one column.
        case sameColumn(String, String)
        /// A cell as long as a spreadsheet lets one be, which cuts what is longer: 32,767 characters.
        case cutCell(column: String)
        /// A column without a name that holds something, counted from 1.
        case unnamedColumn(Int)
        /// A file without a column that every record must have.
        case noColumn(String, header: [String])
        /// A line among the facts of an entry that is no `- name: value`.
        case unreadLine(String)
        /// JSON that is no object.
        case notRecord
        /// A text that may not be stored, or names what is not there.
        indirect case text(Refusal, column: String? = nil)
        /// A key that an earlier record already has.
        case duplicate(key: String, first: Place, column: String? = nil)
        /// Text that begins as JSON and is not whole JSON, or is not a GeoJSON collection of features.
        case json
        /// Columns of no known format.
        case unknownFormat(header: [String])
    }
}

extension Damage.Reason {
    /// The column or key that it is about; nil for the record as a whole.
    public var column: String? {
        switch self {
        case .value(let column, _), .choice(let column, _, _), .date(let column, _), .missing(let column),
            .cutCell(let column):
            column
        case .unknownColumn(let column, _, _), .sameColumn(_, let column), .noColumn(let column, _): column
        default: nil
        }
    }
}
