/// Why a territory file was refused: everything found wrong with it, so that a user can mend it in one go.
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

    /// What is wrong, for a program to put into words.
    public enum Reason: Codable, Equatable, Sendable {
        /// Bytes that are neither UTF-8 nor Windows-1252, UTF-8 with broken bytes, or a U+FFFD left by an earlier loss.
        case encoding
        /// UTF-16 text: to be saved again as UTF-8.
        case utf16
        /// A NUL byte: a cut transfer or a binary file.
        case nulByte
        /// Nothing in the file, or a header without a row.
        case empty
        /// A quote that never closes.
        case unclosedQuote
        /// Text between a closing quote and the next delimiter.
        case strayQuote
        /// A record with another number of fields than the header: often a line cut short.
        case fields(expected: Int, found: Int)
        /// A value its column does not allow.
        case value(column: String, value: String)
        /// A text that may not be stored.
        indirect case text(Refusal)
        /// A key that an earlier record already has.
        case duplicate(key: String, first: Place)
        /// Text that begins as JSON and is not whole JSON, or is not a GeoJSON collection of features.
        case json
        /// Columns of no known format.
        case unknownFormat(header: [String])
    }
}
