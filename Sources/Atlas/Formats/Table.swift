public import Desk
import Foundation

/// The records of a file by the names of their columns, whatever the file's format.
public struct Table: Equatable, Sendable {
    /// The column names as spelled in the file.
    public let header: [String]
    /// The records, each with the same number of fields as the header.
    public let records: [Record]
    /// The place of the header in the file.
    public var place = Damage.Place.line(1)

    /// One record of a file.
    public struct Record: Equatable, Sendable {
        /// The place of the record in the file.
        public let place: Damage.Place
        /// The values, in the order of the header.
        public let fields: [String]
    }

    /// The position of the first column with one of these normalised names.
    public func column(_ names: String...) -> Int? {
        let keys = header.map(Self.key)
        return names.lazy.compactMap { keys.firstIndex(of: $0) }.first
    }

    /// The position of the first column whose normalised name begins so: some names contain a year.
    public func column(prefix: String) -> Int? {
        header.firstIndex { Self.key($0).hasPrefix(prefix) }
    }

    /// A column name without case, accents and punctuation: `#Code_commune_INSEE` is `codecommuneinsee`.
    public static func key(_ name: String) -> String { ColumnNames.key(name) }
}

extension ColumnNames {
    /// The damage of a header of which only these columns are read: unknown columns, repeated ones, and unnamed ones
    /// with values.
    func damages(of table: Table) -> [Damage.Reason] {
        var reasons: [Damage.Reason] = []
        var seen: [String: String] = [:]
        for (index, name) in table.header.enumerated() {
            if name.trimmed.isEmpty {
                let isUsed = table.records.contains { !$0.fields[index].trimmed.isEmpty }
                if isUsed { reasons.append(.unnamedColumn(index + 1)) }
            } else if let column = column(name) {
                if let other = seen.updateValue(name, forKey: column) { reasons.append(.sameColumn(other, name)) }
            } else {
                reasons.append(unknown(name))
            }
        }
        return reasons
    }
}
