public import Desk
import Foundation

/// The records of a file under the names of their columns, whatever the file was written in.
public struct Table: Equatable, Sendable {
    /// The names of the columns as the file spells them.
    public let header: [String]
    /// The records, each with as many fields as the header.
    public let records: [Record]

    /// One record of a file.
    public struct Record: Equatable, Sendable {
        /// Where the record is in its file.
        public let place: Damage.Place
        /// The values, in the order of the header.
        public let fields: [String]
    }

    /// The position of the first column that has one of these names, the names being in normalised form.
    public func column(_ names: String...) -> Int? {
        let keys = header.map(Self.key)
        return names.lazy.compactMap { keys.firstIndex(of: $0) }.first
    }

    /// The position of the first column whose normalised name begins so: some names carry a year.
    public func column(prefix: String) -> Int? {
        header.firstIndex { Self.key($0).hasPrefix(prefix) }
    }

    /// A column name without capitals, accents and punctuation: `#Code_commune_INSEE` is `codecommuneinsee`.
    public static func key(_ name: String) -> String {
        let folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
        return String(folded.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
}
