/// An error with everything that is wrong in a file, so that a user can correct it in one go.
///
/// A damaged file is refused as a whole: half a gazetteer would give wrong answers without anyone noticing.
public struct FileDamage: Error, Codable, Equatable, Sendable {
    /// The number of damages kept; `total` counts all.
    public static let kept = 20

    /// The name of the file as given to the reader.
    public let file: String
    /// The first damages in the order found: the structure of the lines first, then the values.
    public let damages: [Damage]
    /// The number of damages found, kept or not.
    public let total: Int

    public init(file: String, damages: [Damage], total: Int) {
        self.file = file
        self.damages = damages
        self.total = total
    }
}

/// One thing wrong with a file.
public struct Damage: Codable, Equatable, Sendable {
    public let place: Place
    public let reason: Reason

    public init(place: Place, reason: Reason) {
        self.place = place
        self.reason = reason
    }

    /// The position of a damage or of a record in its file.
    public enum Place: Codable, Equatable, Sendable {
        /// The file as a whole.
        case file
        /// A line, counted from 1. A record that spans several lines has the number of its first one.
        case line(Int)
        /// A feature of a GeoJSON file, counted from 1, because line breaks have no meaning there.
        case feature(Int)
    }

    /// The kind of damage. It is thrown where a single record is read.
    public enum Reason: Error, Codable, Equatable, Sendable {
        /// Bytes that are neither UTF-8 nor Windows-1252, invalid UTF-8, or a U+FFFD left by an earlier conversion.
        case encoding
        /// UTF-16 text, which must be saved as UTF-8.
        case utf16
        /// A NUL byte: a truncated transfer or a binary file.
        case nulByte
        /// Another character not allowed in text: a control character or a noncharacter code point.
        case character(UInt32)
        /// Nothing in the file, or a header without a row.
        case empty
        /// A quote that is never closed.
        case unclosedQuote
        /// Text between a closing quote and the next delimiter.
        case strayQuote
        /// A record with a different number of fields than the header; often a truncated line.
        case fields(expected: Int, found: Int)
        /// A value that its column does not allow; empty where a value is required.
        case value(column: String, value: String)
        /// An invalid value of a column that has a fixed list of values.
        case choice(column: String, value: String, known: [String])
        /// An invalid value of a column of dates.
        case date(column: String, value: String)
        /// A record without a required value.
        case missing(column: String)
        /// An unknown column or key, with the most similar known name, or all known names when none is similar.
        case unknownColumn(String, near: String?, known: [String])
        /// Two names that mean the same column.
        case sameColumn(String, String)
        /// A cell of 32,767 characters, the length at which spreadsheets cut; probably cut.
        case cutCell(column: String)
        /// A column without a name that holds something, counted from 1.
        case unnamedColumn(Int)
        /// A file without a required column.
        case noColumn(String, header: [String])
        /// A line in an entry's list of fields that does not have the form `- name: value`.
        case unreadLine(String)
        /// JSON that is not an object.
        case notRecord
        /// A text that may not be stored, or that names something unknown.
        indirect case text(Refusal, column: String? = nil)
        /// A key that an earlier record has already.
        case duplicate(key: String, first: Place, column: String? = nil)
        /// Invalid JSON, or JSON that is not a GeoJSON feature collection.
        case json
        /// Columns that match no known format.
        case unknownFormat(header: [String])
    }
}

extension Damage.Reason {
    /// The column or key concerned; nil for the record as a whole.
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
